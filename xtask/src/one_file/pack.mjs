// Packs a built site into one page. Arguments: the folder of the site, the folder of the packages, the file to write,
// then for each file to pack its name and type.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [dist, packages, out, ...wanted] = process.argv.slice(2);
const lzma = path.join(packages, "lzma1/lib");
const { compress } = await import(pathToFileURL(path.join(lzma, "index.js")));

const read = (name) => fs.readFileSync(path.join(dist, name));
const list = [];
const bodies = [];
for (let i = 0; i < wanted.length; i += 2) {
  let body = read(wanted[i]);
  if (wanted[i].endsWith(".json")) body = Buffer.from(JSON.stringify(JSON.parse(body)));
  list.push({ name: wanted[i], type: wanted[i + 1], length: body.length });
  bodies.push(body);
}
const heading = Buffer.from(JSON.stringify(list));
const start = Buffer.alloc(8);
start.writeUInt32LE(heading.length);
const all = Buffer.concat([start, heading, ...bodies]);
all.writeUInt32LE(fnv(all.subarray(8)), 4);
const packed = compress(all, 9);

// The library's own way back, as one script: its modules without the lines that join them.
const decoder = ["utils", "streams", "lz-window", "range-decoder", "decoder"]
  .map((name) => fs.readFileSync(path.join(lzma, `${name}.js`), "utf8"))
  .join("\n")
  .replace(/^import [^;]*;$/gm, "")
  .replace(/^export /gm, "")
  .replace(/\/\*[^]*?\*\//g, "")
  .replace(/^\s*\/\/.*$/gm, "")
  .replace(/^\s+/gm, "");
const notice = "// LZMA: lzma1, (c) Filip Seman, MIT licence, https://github.com/xseman/lzma1\n";
const opener = fs.readFileSync(new URL("open.js", import.meta.url), "utf8");
const script = notice + decoder + opener;

const data = JSON.parse(read("data/agreements.json"));
const hash = createHash("sha256").update(script).digest("base64");
const policy =
  `default-src 'none'; script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'; style-src blob:; connect-src blob:; ` +
  "img-src data: blob:; font-src blob:; base-uri 'none'; form-action 'none'";
const icon = read("icons/icon.svg").toString("base64");

if (/<\/script|<!--/i.test(script)) throw new Error("the start script would end too early");

fs.writeFileSync(
  out,
  `<!DOCTYPE html>
<html lang="fr" data-one-file="${data.version}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Paraphe</title>
<meta name="description" content="Tout le site en un fichier, données du ${data.version}. The whole site in one file, data of ${data.version}.">
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
</head>
<body>
<div id="app">
<h1>Paraphe</h1>
<p id="opening">Le fichier s’ouvre… / Opening…</p>
<p>Qui a signé quoi pour l’emploi en France, ce qui fut promis, et ce que l’on sait du résultat. Données du ${data.version}.</p>
<p lang="en">Who signed public agreements for employment in France, what was promised, and what is known of the result. Data of ${data.version}.</p>
<noscript><p>Ce fichier a besoin de JavaScript. / This file needs JavaScript.</p></noscript>
</div>
<script type="text/plain" id="packed">${wrap(packed)}</script>
<script type="module">${script}</script>
</body>
</html>
`,
);

// FNV-1a, as in the start script.
function fnv(bytes) {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

// The reverse of `unwrap` in the start script.
function wrap(bytes) {
  const moved = new Map([[0, 160], [13, 161], [60, 162]]);
  const codes = [];
  let bits = 0;
  let held = 0;
  const put = (code) => codes.push(moved.get(code) ?? code);
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 7) {
      held -= 7;
      put(bits >> held);
      bits &= (1 << held) - 1;
    }
  }
  if (held > 0) put((bits << (7 - held)) & 127);
  let text = "";
  for (let i = 0; i < codes.length; i += 8192) text += String.fromCharCode(...codes.slice(i, i + 8192));
  return text;
}
