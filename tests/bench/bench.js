// Offers the doors of the benchmark's program to the harness, under the names that the harness asks for. The harness
// gives each task its kit, which does all the timing; what is timed is the WebAssembly of the application's own rooms.
import init, * as wasm from "./bench-wasm.js";

const ready = await init();

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

window.__bench = {
  name: "paraphe",
  memory: () => ready.memory.buffer.byteLength,
  load: (c) => c.kit.load(c, { parse: async ({ bytes }) => wasm.load(bytes) }),
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
};
