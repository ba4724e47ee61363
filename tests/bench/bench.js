// Offers the doors of the benchmark's program to the harness, under the names that the harness asks for. The harness
// gives each task its kit, which does all the timing; what is timed is the WebAssembly of the application's own rooms.
import init, * as wasm from "./bench-wasm.js";

const ready = await init();

window.__bench = {
  name: "paraphe",
  memory: () => ready.memory.buffer.byteLength,
  load: (c) => c.kit.load(c, { parse: async ({ bytes }) => wasm.load(bytes) }),
};
