// Offers the doors of the benchmark's program to the harness, under the names that the harness asks for. The harness
// gives each task its kit, which does all the timing; what is timed is the WebAssembly of the application's own rooms.
import init, * as wasm from "./bench-wasm.js";

const ready = await init();

window.__bench = {
  name: "paraphe",
  memory: () => ready.memory.buffer.byteLength,
  load: (c) => c.kit.load(c, { parse: async ({ bytes }) => wasm.load(bytes) }),
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
