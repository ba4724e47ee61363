// Starts the app, and says so when it cannot. A file of its own because the Content-Security-Policy allows no inline
// script; it finds everything beside itself, so the site works at any sub-path.

// The build writes the hashed names in place of these marks.
const APP_JS = "__APP_JS__";
const APP_WASM = "__APP_WASM__";
// Only 404.html has no style sheet link: it is served at any depth, where no relative address would hold.
const STYLES = "__CSS__";

const page = document.documentElement;
const root = new URL(".", import.meta.url);

applyTheme();
addMissingStyles();
page.dataset.root = root.pathname;
fixIcons();
watchForPanics();
start();

// The browser looks up a relative icon again after each change of address within the app, where it no longer holds.
function fixIcons() {
  for (const link of document.querySelectorAll("link[rel~='icon'], link[rel='apple-touch-icon']")) {
    link.href = link.href;
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
    const app = await import(new URL(APP_JS, root).href);
    await app.default({ module_or_path: new URL(APP_WASM, root) });
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

function applyTheme() {
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
    link.href = new URL(name, root).href;
    document.head.append(link);
  }
}

// The page's own text stays below the message.
function showFailure(french, english) {
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
