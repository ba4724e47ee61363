// Starts the app, and says so when it cannot. A file of its own because the Content-Security-Policy allows no inline
// script; it finds everything beside itself, so the site works at any sub-path.

// The build writes the hashed names in place of these marks.
const APP_JS = "__APP_JS__";
const APP_WASM = "__APP_WASM__";
// Only 404.html has no style sheet link: it is served at any depth, where no relative address would hold.
const STYLES = "__CSS__";
// The parts of the program: which files a page of each needs besides the app.
const PARTS = "__PARTS__";
// Whether this build has a service worker; the development server's has none.
const WORKER = "__WORKER__";

const page = document.documentElement;
// Where the site is one file, it has unpacked its files and hands them over by name; there are no others.
const inside = globalThis.parapheInside;
const root = inside ? null : new URL(".", import.meta.url);
const at = (name) => (inside ? inside[bare(name)] : new URL(name, root).href);
const asked = new URLSearchParams(location.search);
const embedded = !inside && asked.get("embed") === "1";

applyTheme();
if (embedded) standInAnotherPage();
addMissingStyles();
page.dataset.root = inside ? "#/" : root.pathname;
fixIcons();
if (!inside) askForPart();
watchForPanics();
start();
if (!embedded && !inside) {
  holdPlace();
  offerInstallation();
  whenLoaded(goOffline);
}

// The browser looks up relative links of the head again after each change of address within the app, where they no
// longer hold.
function fixIcons() {
  const ours = "link[rel~='icon'], link[rel='apple-touch-icon'], link[rel='manifest'], link[rel='canonical'], link[rel='alternate']";
  for (const link of document.querySelectorAll(ours)) {
    link.href = link.href;
  }
}

// Typefaces arrive, the app's page is longer or shorter than the one that was sent: the place that the address names
// within the page is held through all that, until the visitor moves or the app has had its page for some seconds.
function holdPlace() {
  const id = location.hash.slice(1);
  if (!id) return;
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () => controller.abort();
  const hold = () => document.getElementById(id)?.scrollIntoView();
  for (const type of ["wheel", "touchmove", "pointerdown", "keydown"]) addEventListener(type, abort, { capture: true, passive: true, signal });
  const sizes = new ResizeObserver(hold);
  sizes.observe(document.body);
  signal.addEventListener("abort", () => sizes.disconnect());
  new MutationObserver((_, observer) => {
    observer.disconnect();
    if (signal.aborted) return;
    requestAnimationFrame(() => signal.aborted || hold());
    setTimeout(abort, 5000);
  }).observe(page, { attributeFilter: ["data-dataset-version"] });
}

// The app would ask for its page's part only once it runs, and for the search where the address has words to find.
function askForPart() {
  const words = ["q", "b.q"].some((name) => asked.get(name)?.trim());
  const parts = words ? [page.dataset.part, "search"] : [page.dataset.part];
  for (const name of new Set(parts.flatMap((part) => PARTS[part] ?? []))) {
    const link = document.createElement("link");
    link.rel = "preload";
    const isStyle = name.endsWith(".css");
    link.as = isStyle ? "style" : "fetch";
    if (!isStyle) link.crossOrigin = "anonymous";
    link.href = at(name);
    document.head.append(link);
  }
}

async function start() {
  try {
    if (!browserIsRecentEnough()) {
      showFailure(
        "Ce navigateur est trop ancien pour l’application. Les pages restent lisibles telles quelles.",
        "This browser is too old for the application. The pages can still be read as they are.",
      );
      return;
    }
    const app = await import(at(APP_JS));
    await app.default({ module_or_path: at(APP_WASM) });
  } catch (error) {
    // A panic while starting has its own overlay.
    if (page.dataset.panic) return;
    console.error(error);
    showFailure(
      "L’application n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.",
      "The application could not be loaded. Check the connection, then try again.",
    );
  }
}

// The app is compiled with reference types (Safari 16.4, Chrome 96, Firefox 79): a module with one table of them.
function browserIsRecentEnough() {
  const probe = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 0x6f, 0, 0]);
  return typeof WebAssembly === "object" && WebAssembly.validate(probe) && typeof ResizeObserver === "function";
}

// The address first, then what the visitor chose here, but not inside another page: there the system's theme holds.
function applyTheme() {
  const scheme = asked.get("scheme");
  if (scheme === "light" || scheme === "dark") page.dataset.theme = scheme;
  if (page.dataset.theme || embedded) return;
  try {
    const theme = localStorage.getItem("paraphe:theme");
    if (theme === "light" || theme === "dark") page.dataset.theme = theme;
  } catch {
    // Storage is denied: the system's theme holds.
  }
}

function addMissingStyles() {
  if (!Array.isArray(STYLES) || document.querySelector('link[rel="stylesheet"]')) return;
  for (const name of STYLES) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = at(name);
    document.head.append(link);
  }
}

// The page's own text stays below the message.
function showFailure(french, english) {
  delete page.dataset.alone;
  const box = element("div", "boot-failure");
  box.setAttribute("role", "alert");
  box.append(
    paragraph(french, "fr"),
    paragraph(english, "en"),
    button("Réessayer / Try again", () => location.reload()),
  );
  document.getElementById("app").prepend(box);
}

// After a panic the app may look alive and yet be frozen, so every panic is final. Its message comes through
// <html data-panic>; a trap without a message (memory, stack) comes as an error event alone.
function watchForPanics() {
  new MutationObserver(() => showFatal(page.dataset.panic)).observe(page, { attributeFilter: ["data-panic"] });
  const onTrap = (cause) => {
    if (cause instanceof WebAssembly.RuntimeError) showFatal(page.dataset.panic ?? String(cause));
  };
  addEventListener("error", (event) => onTrap(event.error));
  addEventListener("unhandledrejection", (event) => onTrap(event.reason));
}

function showFatal(message) {
  if (document.querySelector("dialog.fatal")) return;
  const report = element("pre", "fatal-report");
  report.tabIndex = 0;
  report.textContent = [message, location.href, `data ${page.dataset.datasetVersion ?? "?"}`, navigator.userAgent].join("\n");

  const title = element("h2", "fatal-title", "Une erreur est survenue / An error occurred");
  title.id = "fatal-title";
  const actions = element("p", "fatal-actions");
  const copy = button("Copier le rapport / Copy the report", async () => {
    try {
      await navigator.clipboard.writeText(report.textContent);
      copy.textContent = "Copié / Copied";
    } catch {
      // No clipboard here: leave the text selected, ready for the keyboard.
      getSelection().selectAllChildren(report);
    }
  });
  actions.append(button("Recharger / Reload", () => location.reload()), copy);

  const box = element("div", "fatal-box");
  box.append(
    title,
    paragraph("Votre sélection est gardée dans l’adresse : recharger la page y revient.", "fr"),
    paragraph("What you selected is kept in the address: reloading comes back to it.", "en"),
    report,
    actions,
  );
  const dialog = element("dialog", "fatal");
  dialog.setAttribute("aria-labelledby", title.id);
  // Nothing behind it works any more.
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.append(box);
  document.body.append(dialog);
  dialog.showModal();
}

// --- Inside another page ---------------------------------------------------------------------------------------------

// No worker, nothing kept on the device, no key or wheel taken; the page around is told one thing, a height.
function standInAnotherPage() {
  page.dataset.embed = "";
  if (asked.get("controls") === "0") page.dataset.controls = "0";
  // The page as sent shows all of an agreement: where one target is asked for, it waits for the app.
  if (asked.has("target")) page.dataset.alone = "";

  let told = 0;
  const tell = () => {
    told = Math.ceil(page.getBoundingClientRect().height);
    parent.postMessage({ type: "paraphe:height", height: told }, "*");
  };
  if (parent !== window) {
    new ResizeObserver(() => {
      if (Math.ceil(page.getBoundingClientRect().height) !== told) tell();
    }).observe(page);
    addEventListener("message", ({ data, source }) => {
      if (source === parent && data?.type === "paraphe:ask-height") tell();
    });
  }

  // A tall frame is seen in part: what opens over it opens where the reader is.
  const here = ({ clientY, target }) => {
    if (target.closest?.("dialog")) return;
    page.style.setProperty("--embed-at", `${Math.round(clientY ?? target.getBoundingClientRect?.().top ?? 0)}px`);
  };
  addEventListener("pointerdown", here, { capture: true, passive: true });
  addEventListener("keydown", here, { capture: true });
  // Few sites let themselves be framed.
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]");
    if (!link?.protocol.startsWith("http") || link.origin === location.origin) return;
    link.target = "_blank";
    link.relList.add("noopener");
  }, { capture: true });
}

// --- Offline ---------------------------------------------------------------------------------------------------------

// The worker keeps this very build, whole, or nothing. It never takes a running page over by itself: when a newer build
// is there, the page says so, and the visitor chooses when. `?nosw=1` does without it.
async function goOffline() {
  const workers = navigator.serviceWorker;
  if (!workers || inside || !location.protocol.startsWith("http")) return;
  try {
    if (WORKER !== "on") {
      await letGo(workers);
      return;
    }
    if (asked.has("nosw")) return;
    // True before the first visit is over, and after a reload that goes around the worker.
    const wasControlled = Boolean(workers.controller);
    const registering = workers.register(new URL("sw.js", root).href, { scope: root.href, updateViaCache: "none" });
    // Without a network the browser may keep a registration waiting behind its own look for a newer worker.
    const known = await workers.getRegistration(root.href);
    const isOurs = known?.scope === root.href && known.active;
    if (isOurs) registering.catch(() => {});
    const registration = isOurs ? known : await registering;
    watchForNewVersion(workers, registration, wasControlled);
    await sayWhetherReady(registration);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => {});
    });
  } catch (error) {
    // Private windows and full disks refuse: the site works, with the network.
    console.info("offline:", error.message ?? error);
  }
}

// A worker of an earlier build at this very address, not of a neighbour on the same host.
async function letGo(workers) {
  const registration = await workers.getRegistration(root.href);
  if (registration?.scope === root.href) await registration.unregister();
}

// <html data-offline="ready"> only once the worker has counted and measured what it keeps.
async function sayWhetherReady(registration) {
  const ask = async (worker) => {
    const answer = await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => resolve(event.data);
      worker.postMessage({ type: "status" }, [port2]);
    });
    if (answer.complete && answer.files.includes(bare(APP_WASM))) page.dataset.offline = "ready";
    else delete page.dataset.offline;
  };
  const worker = registration.active ?? registration.installing ?? registration.waiting;
  if (!worker) return;
  if (worker.state === "activated" || worker.state === "activating") return ask(worker);
  worker.addEventListener("statechange", () => {
    if (worker.state === "activated") ask(worker);
  });
}

function bare(name) {
  return name.replace(/^\.\//, "");
}

function watchForNewVersion(workers, registration, wasControlled) {
  const tell = (worker) => {
    if (workers.controller && worker && worker === registration.waiting) offerNewVersion(worker);
  };
  tell(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => tell(worker));
  });
  // Some tab has chosen the new version: what this one would still fetch belongs to the old one.
  let reloading = false;
  workers.addEventListener("controllerchange", () => {
    if (!wasControlled || reloading) return;
    reloading = true;
    location.reload();
  });
}

// Where the browser can install the site, it says so here; the page "À propos" then has a button, and nothing pops up.
function offerInstallation() {
  let offer = null;
  const keep = (event) => {
    offer = event;
    if (event) page.dataset.install = "offered";
    else delete page.dataset.install;
  };
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    keep(event);
  });
  addEventListener("appinstalled", () => keep(null));
  addEventListener("click", ({ target }) => {
    if (!offer || !target.closest?.(".install button")) return;
    offer.prompt();
    // An offer can be taken up once.
    keep(null);
  });
}

function offerNewVersion(worker) {
  if (document.querySelector(".boot-news")) return;
  const box = element("div", "boot-news");
  box.setAttribute("role", "status");
  const english = page.lang === "en";
  const accept = button(english ? "Reload" : "Recharger", () => {
    accept.disabled = true;
    worker.postMessage({ type: "skip-waiting" });
  });
  const later = button(english ? "Later" : "Plus tard", () => box.remove());
  later.classList.add("quiet");
  box.append(paragraph(english ? "A new version is there." : "Une nouvelle version est là.", page.lang), accept, later);
  document.body.append(box);
}

// After the first view: the visitor's own files come first.
function whenLoaded(task) {
  if (document.readyState === "complete") setTimeout(task);
  else addEventListener("load", () => setTimeout(task), { once: true });
}

function element(name, className, text = "") {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
}

function paragraph(text, lang) {
  const node = element("p", "", text);
  node.removeAttribute("class");
  node.lang = lang;
  return node;
}

function button(label, onClick) {
  const node = element("button", "button", label);
  node.type = "button";
  node.addEventListener("click", onClick);
  return node;
}
