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

const timeline = async (c) => {
  const held = await data(c);
  return c.kit.timeline(c, {
    mount: (place, items, { start, end }) => {
      if (items.length !== c.n) throw new Error("not the agreements of the dataset");
      const svg = document.createElementNS(SVG, "svg");
      svg.setAttribute("class", "timeline-drawing");
      svg.setAttribute("width", "1200");
      const group = document.createElementNS(SVG, "g");
      svg.append(group);
      const drawing = new wasm.Timeline(held, group);
      svg.setAttribute("height", String(drawing.show(held, start, end)));
      place.append(svg);
      return { svg, drawing };
    },
    window: ({ svg, drawing }, start, end) => svg.setAttribute("height", String(drawing.show(held, start, end))),
    destroy: ({ svg, drawing }) => {
      svg.remove();
      drawing.free();
    },
  });
};

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

window.__bench = {
  name: "paraphe",
  memory: () => ready.memory.buffer.byteLength,
  load: (c) => c.kit.load(c, { parse: async ({ bytes }) => wasm.load(bytes) }),
  search,
  timeline,
};
