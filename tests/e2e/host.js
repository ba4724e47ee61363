// A host of our own, below a path, that a test can change, break and cut.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

/** The built site. */
export const dist = process.env.PARAPHE_DIST ?? new URL("../../dist", import.meta.url).pathname;
/** Where it serves the site. */
export const base = "/a/";
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** A plain host below a path. `files` takes the place of those on the disk (null: gone); `down` cuts every connection. */
export async function host(folder = base) {
  const state = { files: new Map(), down: false };
  const server = createServer((request, response) => {
    if (state.down) return request.socket.destroy();
    const url = new URL(request.url, "http://host");
    let path = url.pathname.startsWith(folder) ? decodeURIComponent(url.pathname.slice(folder.length)) : "\0";
    if (path === "" || path.endsWith("/")) path += "index.html";
    const file = join(dist, path);
    let body = state.files.get(path);
    if (body === undefined && !path.includes("\0") && existsSync(file) && statSync(file).isFile()) body = readFileSync(file);
    response.writeHead(body == null ? 404 : 200, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "cache-control": "no-cache",
    });
    response.end(body ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.root = `http://127.0.0.1:${server.address().port}${folder}`;
  state.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return state;
}

/** A file of the build, as text. */
export const text = (path) => readFileSync(join(dist, path), "utf8");
/** The digest that the list of the worker gives for it. */
export const sha = (body) => createHash("sha256").update(body).digest("hex");
