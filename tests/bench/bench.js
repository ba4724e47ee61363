// Offers the doors of the benchmark's program to the harness, under the names that the harness asks for. The harness
// gives each task its kit, which does all the timing; what is timed is the WebAssembly of the application's own rooms.
//
// Tasks that draw from agreements need them as our own dataset. It is made of the harness's data once for each page,
// outside what is timed, as the application decodes its dataset when it opens (task `load` times such a decoding).
import { dataset } from "./dataset.js";
import init, * as wasm from "./bench-wasm.js";

const ready = await init();
const SVG = "http://www.w3.org/2000/svg";

const held = new Map(); // by number of agreements
const data = async ({ n, kit }) => {
  if (!held.has(n)) held.set(n, new wasm.Data(JSON.stringify(dataset(await kit.data(n)))));
  return held.get(n);
};

// As in the application: a canvas at once and at each move, and after 110 ms of rest the elements for the keyboard,
// screen readers and print.
const REST = 110;
const timeline = async (c) => {
  const held = await data(c);
  const show = (h, start, end) => {
    h.drawing.show(held, start, end, h.seen);
    if (!h.moving) {
      h.moving = true;
      h.svg.style.opacity = "0";
      h.canvas.style.visibility = "visible";
    }
    clearTimeout(h.timer);
    h.timer = setTimeout(() => {
      h.drawing.settle(held);
      h.moving = false;
      h.svg.style.opacity = "1";
      h.canvas.style.visibility = "hidden";
    }, REST);
  };
  return c.kit.timeline(c, {
    mount: (place, items, { start, end }) => {
      if (items.length !== c.n) throw new Error("not the agreements of the dataset");
      const svg = document.createElementNS(SVG, "svg");
      svg.setAttribute("class", "timeline-drawing");
      svg.setAttribute("width", "1200");
      const group = document.createElementNS(SVG, "g");
      svg.append(group);
      const canvas = document.createElement("canvas");
      canvas.style.cssText = "position:absolute;left:0;top:0";
      place.append(canvas, svg);
      const seen = place.getBoundingClientRect().height;
      const h = { svg, canvas, seen, drawing: new wasm.Timeline(held, group, canvas) };
      show(h, start, end);
      return h;
    },
    window: show,
    destroy: (h) => {
      clearTimeout(h.timer);
      h.svg.remove();
      h.canvas.remove();
      h.drawing.free();
    },
  });
};

// Organisations get numbers in the order they are met; agreements become lists of numbers, end to end.
function lists({ agreements }) {
  const numbers = new Map();
  const starts = new Uint32Array(agreements.length + 1);
  const members = [];
  agreements.forEach(({ parties }, i) => {
    for (const { organisation } of parties) {
      let number = numbers.get(organisation);
      if (number === undefined) numbers.set(organisation, (number = numbers.size));
      members.push(number);
    }
    starts[i + 1] = members.length;
  });
  return [numbers.size, starts, Uint32Array.from(members)];
}

const graph = ({ n, src, dst, weight }) => new wasm.Graph(n, src, dst, Float64Array.from(weight));

const search = (c) =>
  c.kit.search(c, {
    build: (docs) => {
      const texts = docs.map((doc) => `${doc.title}\u0001${doc.summary}`).join("\u0001");
      return { index: new wasm.Search(texts), ids: docs.map((doc) => doc.id) };
    },
    query: ({ index, ids }, text, most) => Array.from(index.query(text, most), (place) => ids[place]),
    memoryBytes: ({ index }) => index.bytes(),
    free: ({ index }) => index.free(),
  });

// What each agreement has of each dimension, as the harness's own peers read it.
const DIMENSIONS = {
  kind: (a) => [a.kind],
  level: (a) => [a.level],
  territory: (a) => a.territories,
  theme: (a) => a.axes.flatMap((axis) => axis.themes),
  year: (a) => [Number(a.signed.slice(0, 4))],
};

const facets = (c) => {
  const names = c.kit.DIMS;
  return c.kit.facets(c, {
    // Values get numbers in the order they are met.
    build: ({ agreements }) => {
      const table = new wasm.Facets(agreements.length);
      const numbers = names.map((name) => {
        const read = DIMENSIONS[name];
        const numbers = new Map();
        const starts = new Uint32Array(agreements.length + 1);
        const codes = [];
        agreements.forEach((agreement, i) => {
          for (const value of read(agreement)) {
            let number = numbers.get(value);
            if (number === undefined) numbers.set(value, (number = numbers.size));
            codes.push(number);
          }
          starts[i + 1] = codes.length;
        });
        table.add(numbers.size, starts, Uint32Array.from(codes));
        return numbers;
      });
      return { table, numbers };
    },
    apply: ({ table, numbers }, name, values) => {
      const column = names.indexOf(name);
      const known = values?.map((value) => numbers[column].get(value)).filter((number) => number !== undefined);
      return table.apply(column, known && Uint32Array.from(known));
    },
    canon: ({ table, numbers }, total) => {
      const counted = (name, column) => {
        const counts = table.counts(column);
        return [name, Object.fromEntries(Array.from(numbers[column], ([value, number]) => [value, counts[number]]))];
      };
      return { total, ...Object.fromEntries(names.map(counted)) };
    },
  });
};

// Letter by letter, words of titles: each step of what follows a letter is timed by itself, then all as far as the
// picture on the canvas. The elements come after it (see REST).
const STEPS = {
  find: (typing, held, text) => typing.find(text),
  select: (typing, held) => typing.select(held),
  facet: (typing, held) => typing.facet(held),
  plan: (typing, held) => typing.plan(held),
  scene: (typing, held) => typing.scene(held),
  draw: (typing) => typing.draw(700),
};
const keystroke = async (c) => {
  const held = await data(c);
  const { agreements } = await c.kit.data(c.n);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "timeline-drawing");
  svg.setAttribute("width", "1200");
  const group = document.createElementNS(SVG, "g");
  svg.append(group);
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "position:absolute;left:0;top:0";
  document.body.append(canvas, svg);
  const typing = new wasm.Keystroke(held, group, canvas);
  const words = Array.from({ length: 12 }, (_, i) => agreements[(i * 997) % agreements.length].title.split(" ").at(-1));
  const times = { ...Object.fromEntries(Object.keys(STEPS).map((step) => [step, []])), picture: [], paint: [] };
  for (const word of words) {
    for (let length = 1; length <= Math.min(word.length, 8); length += 1) {
      const text = word.slice(0, length);
      let all = 0;
      for (const [step, take] of Object.entries(STEPS)) {
        const begun = performance.now();
        take(typing, held, text);
        const spent = performance.now() - begun;
        times[step].push(spent);
        all += spent;
      }
      times.picture.push(all);
      await c.kit.painted();
      const begun = performance.now();
      typing.paint(held);
      times.paint.push(performance.now() - begun);
      await c.kit.painted();
    }
  }
  for (const [step, spent] of Object.entries(times)) {
    spent.sort((a, b) => a - b);
    const at = (share) => spent[Math.floor(share * (spent.length - 1))];
    c.kit.emit(c, step, "ms", { median: at(0.5), min: at(0), max: at(1), runs: spent.length }, { p95: at(0.95) });
  }
  typing.free();
  svg.remove();
  canvas.remove();
};

window.__bench = {
  name: "paraphe",
  memory: () => ready.memory.buffer.byteLength,
  load: (c) => c.kit.load(c, { parse: async ({ bytes }) => wasm.load(bytes) }),
  search,
  facets,
  keystroke,
  timeline,
  projection: (c) => c.kit.projection(c, { project: (data) => wasm.project(...lists(data)) }),
  layout: (c) => c.kit.layout(c, {
    // The application gives nodes their first places itself; that is timed with the steps.
    init: (g) => graph(g),
    run: (g, iterations) => g.layout(iterations),
    positions: (g) => g.positions(),
    free: (g) => g.free(),
  }),
  louvain: (c) => c.kit.louvain(c, {
    init: graph,
    louvain: (g) => {
      const { communities, modularity } = g.louvain();
      return { communities, modularity };
    },
  }),
  betweenness: (c) => c.kit.betweenness(c, { init: graph, betweenness: (g) => g.betweenness() }),
  path: (c) => c.kit.path(c, { init: graph, path: (g, from, to) => g.path(from, to) }),
  render: (c) =>
    c.kit.render(c, {
      mount: (element, graph, xy) => {
        const { width, height } = element.getBoundingClientRect();
        const density = devicePixelRatio;
        const canvas = document.createElement("canvas");
        canvas.style.cssText = `width:${width}px;height:${height}px`;
        element.append(canvas);
        const [src, dst] = [graph.src, graph.dst].map((ends) => Uint32Array.from(ends));
        const picture = new wasm.Picture(canvas, Math.round(width * density), Math.round(height * density), xy, src, dst);
        picture.draw(1, 0.5, 0.5);
        return picture;
      },
      camera: (picture, { zoom, x, y }) => picture.draw(zoom, x, y),
      destroy: (picture) => picture.free(),
    }),
};
