// Opens the site that is packed below in this very file, and starts it. Nothing is fetched.
const page = document.documentElement;

try {
  await open();
} catch (error) {
  console.error(error);
  const box = document.getElementById("opening");
  box.setAttribute("role", "alert");
  box.textContent =
    "Ce fichier n’a pas pu s’ouvrir : il est abîmé, ou ce navigateur est trop ancien (il faut Chrome 96, Firefox 102, " +
    "Safari 16.4 ou plus récent). / This file could not be opened: it is damaged, or this browser is too old (Chrome " +
    "96, Firefox 102, Safari 16.4 or later is needed).";
}

async function open() {
  const packed = document.getElementById("packed");
  const all = unpack(unwrap(packed.textContent));
  packed.remove();

  // What is inside: the length of the list in four bytes, a check of what follows in four more, the list, then the
  // files, end to end.
  const view = new DataView(all.buffer, all.byteOffset);
  const listed = view.getUint32(0, true);
  if (fnv(all.subarray(8)) !== view.getUint32(4, true)) throw new Error("damaged");
  const list = JSON.parse(new TextDecoder().decode(all.subarray(8, 8 + listed)));
  const inside = {};
  let from = 8 + listed;
  for (const { name, type, length } of list) {
    let body = all.subarray(from, from + length);
    from += length;
    // Typefaces come before the style sheet that names them.
    if (type === "text/css") {
      body = new TextDecoder().decode(body).replace(/url\("\.\/([^"]+)"\)/g, (whole, file) => `url("${inside[file] ?? ""}")`);
    }
    inside[name] = URL.createObjectURL(new Blob([body], { type }));
    addLink({ "data-file": name, href: inside[name] });
    if (type === "text/css") await styled(inside[name]);
  }
  globalThis.parapheInside = inside;
  document.addEventListener("click", stayInPage);
  await import(inside["boot.js"]);
}

function unpack(bytes) {
  const output = new OutputBuffer(bytes.length * 5);
  new Decoder().decompress(new InputBuffer(bytes), output);
  return output.toArray();
}

// FNV-1a: a byte lost in the mail must not become a wrong figure.
function fnv(bytes) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return hash >>> 0;
}

// Seven bits a character. The few characters that a page cannot hold as they are stand 128 higher, in a row of their own.
function unwrap(text) {
  const moved = [0, 13, 60];
  const out = new Uint8Array(Math.floor((text.length * 7) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bits = (bits << 7) | (code < 128 ? code : moved[code - 160]);
    held += 7;
    if (held >= 8) {
      held -= 8;
      out[at++] = bits >> held;
      bits &= (1 << held) - 1;
    }
  }
  return out;
}

function addLink(attributes) {
  const link = document.createElement("link");
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  document.head.append(link);
  return link;
}

function styled(href) {
  const link = addLink({ rel: "stylesheet", href });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", reject);
  });
}

// What follows the `#` is the address within the site; a link to a place within the page must not take it over.
function stayInPage(event) {
  const link = event.target.closest?.("a[href^='#']");
  const id = link?.getAttribute("href").slice(1) ?? "";
  if (!link || id.startsWith("/")) return;
  event.preventDefault();
  const place = document.getElementById(decodeURIComponent(id));
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}
