// Keeps one build of the site for use without a network: the whole of it, checked byte for byte, or nothing.
//
// The build writes the two lines below. Each file stands with its SHA-256, so that a mix of two deployments, a cut
// download or a damaged entry is never served: it is fetched again, or refused. Only what bears our own prefix is ever
// touched: other sites may share this origin.
const BUILD = "";
const FILES = [];

const scope = new URL(self.registration.scope);
const PREFIX = `paraphe:${scope.pathname}:`;
const NAME = PREFIX + BUILD;
const hashes = new Map(FILES);
/** How many files are fetched at once. */
const AT_ONCE = 6;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(dropOldBuilds()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  if (request.headers.has("range") || url.searchParams.has("nosw")) return;
  const path = decoded(url.pathname.slice(scope.pathname.length));
  if (request.mode === "navigate" && isPage(path)) event.respondWith(page(path, request));
  else if (hashes.has(path)) event.respondWith(file(path, request));
});
self.addEventListener("message", (event) => {
  // Only because a visitor asked: never at the end of an installation.
  if (event.data?.type === "skip-waiting") self.skipWaiting();
  if (event.data?.type === "status") event.waitUntil(status(event.ports[0]));
});

// --- Installing ------------------------------------------------------------------------------------------------------

async function install() {
  const cache = await caches.open(NAME);
  const queue = [...hashes.keys()];
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (!(await kept(cache, path))) await put(cache, path, (await ofAnOlderBuild(path)) ?? (await fetched(path)));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    queue.length = 0;
    await caches.delete(NAME);
    throw error;
  }
}

/** A file by the network, if it is the one this build knows. The browser's own cache may answer first. */
async function fetched(path) {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(address(path), { cache, credentials: "same-origin" });
    if (response.ok && (await isRight(path, response.clone()))) return response;
  }
  throw new Error(`${path} is not the file of this build`);
}

/** What did not change since the build before need not travel again. */
async function ofAnOlderBuild(path) {
  for (const name of await ownCaches()) {
    if (name === NAME) continue;
    const response = await (await caches.open(name)).match(address(path));
    if (response && (await isRight(path, response.clone()))) return response;
  }
  return null;
}

async function dropOldBuilds() {
  for (const name of await ownCaches()) {
    if (name !== NAME) await caches.delete(name);
  }
}

async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

// --- Answering -------------------------------------------------------------------------------------------------------

/** A file of this build: from the cache if it is whole, else by the network, and then the cache is mended. */
async function file(path, request) {
  const cache = await caches.open(NAME);
  const response = await kept(cache, path);
  if (response) return response;
  try {
    const fresh = await fetched(path);
    // A full disk must not spoil a good answer.
    await put(cache, path, fresh.clone()).catch(() => {});
    return fresh;
  } catch {
    // Another build is online by now, or nothing is.
    return request ? fetch(request) : Response.error();
  }
}

/** A page: the home page as it is, every other from the template, with this build's own names in it. */
async function page(path, request) {
  const own = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (hashes.has(own)) return file(own, request);
  const template = await file("index.html", null);
  if (!template.ok) return fetch(request);
  const root = "../".repeat(path.split("/").length - 1) || "./";
  const english = path === "en/" || path.startsWith("en/");
  const empty = '<main id="main"><article class="leaf" data-empty=""></article></main>';
  const html = (await template.text())
    .replace(/(<!--page-->)[^]*(<!--\/page-->)/, `$1${empty}$2`)
    .replace(/<title>[^]*?<\/title>/, "<title>Paraphe</title>")
    .replace(/<(?:meta (?:name="description"|property=)|link rel="(?:canonical|alternate)")[^>]*>\n?/g, "")
    .replace(/<script type="application\/ld\+json">[^]*?<\/script>\n?/g, "")
    .replace('<html lang="fr"', `<html lang="${english ? "en" : "fr"}"`)
    .replaceAll('="./', `="${root}`);
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/** Addresses that end with a slash are pages of the app, and so is what it has no file for. */
function isPage(path) {
  return path === "" || path.endsWith("/") || path.endsWith("index.html");
}

/** A check reads every byte that is kept: pages that open one after the other wait for the same one. */
let checking = null;

async function status(port) {
  checking ??= check().finally(() => (checking = null));
  port?.postMessage({ build: BUILD, complete: await checking, files: [...hashes.keys()] });
}

/** Whether everything is there and whole; what is not is fetched again. */
async function check() {
  const cache = await caches.open(NAME);
  let complete = true;
  for (const path of hashes.keys()) {
    if (await kept(cache, path)) continue;
    const mended = await fetched(path).then((response) => put(cache, path, response)).then(() => true, () => false);
    complete = complete && mended;
  }
  return complete;
}

// --- One file --------------------------------------------------------------------------------------------------------

/** What the cache holds for a path, if it is whole. */
async function kept(cache, path) {
  const response = await cache.match(address(path));
  return response && (await isRight(path, response.clone())) ? response : null;
}

async function put(cache, path, response) {
  // A response that was redirected may not answer a navigation.
  const { headers } = response;
  const body = await response.arrayBuffer();
  await cache.put(address(path), new Response(body, { headers }));
}

async function isRight(path, response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex === hashes.get(path);
}

/** A folder's page is asked for by the folder: some hosts answer `index.html` itself with a redirection. */
function address(path) {
  return new URL(path.replace(/(^|\/)index\.html$/, "$1"), scope).href;
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
