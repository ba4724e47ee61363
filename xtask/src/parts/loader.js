// How the program's parts are fetched: the build puts this before the list of parts, in the app's own script.
//
// A part is one file: its own module, and in custom sections of it the small modules that it shares with other parts.
// What several parts share and is large is a file of its own, apart.

const coming = new Map();
const opened = new Map();
const carried = new Map();

// Where the site is one file, it has its files at hand. Where the network fails, what the worker keeps answers, even on
// a page that it does not control yet.
async function fetched(name) {
    const url = globalThis.parapheInside?.[name] ?? new URL(name, import.meta.url).href;
    try {
        const response = await fetch(url);
        if (response.ok) return response;
    } catch {
        // Looked for below.
    }
    const kept = await globalThis.caches?.match(url);
    if (kept) return kept;
    throw new Error(`a part of the program could not be fetched: ${url}`);
}

function ask(name) {
    if (!coming.has(name)) {
        const response = fetched(name);
        // Told where it is awaited.
        response.catch(() => {});
        coming.set(name, response);
    }
    return coming.get(name);
}

async function compiled(name) {
    try {
        const response = await ask(name);
        // Some hosts do not know the type.
        if (response.headers.get("Content-Type") === "application/wasm") return await WebAssembly.compileStreaming(response);
        return await WebAssembly.compile(await response.arrayBuffer());
    } finally {
        // A response can be read once; a failure may be over the next time.
        coming.delete(name);
    }
}

// The style sheet of a part, which has to hold before anything is drawn: before the main sheet, as it was written. Where
// the site is one file, it has all of them. Where the network fails, what the worker keeps is put in; where there is
// nothing to be had, or it takes too long, the page can be read without; after a failure the next who opens it asks again.
const sheets = new Map();
const PATIENCE = 8000;
function styled(name) {
    if (!name || globalThis.parapheInside) return undefined;
    if (!sheets.has(name)) sheets.set(name, sheet(name));
    return sheets.get(name);
}

async function sheet(name) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(name, import.meta.url).href;
    const loaded = new Promise((done) => {
        link.onload = () => done(true);
        link.onerror = () => done(false);
        // It holds once it comes.
        setTimeout(() => done(true), PATIENCE);
    });
    document.head.insertBefore(link, document.head.querySelector("link[rel=stylesheet]"));
    if (await loaded) return;
    link.remove();
    try {
        const text = await (await fetched(name)).text();
        const kept = new CSSStyleSheet();
        kept.replaceSync(text);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, kept];
    } catch {
        sheets.delete(name);
    }
}

// The loader of a part: its file first, then what it carries, what stands apart, and its own module.
function carrier(file, chunks, others, sheet, load) {
    return async () => {
        const looks = styled(sheet);
        for (const name of others) if (!opened.has(name)) ask(name);
        if (!opened.has(file)) {
            const module = await compiled(file);
            for (const chunk of chunks) {
                if (!carried.has(chunk)) carried.set(chunk, WebAssembly.Module.customSections(module, chunk)[0]);
            }
            opened.set(file, module);
        }
        await looks;
        return load();
    };
}

const inside = (chunk) => async (imports) => {
    const bytes = carried.get(chunk);
    await WebAssembly.instantiate(bytes, imports);
    // Only the name is needed from now on.
    carried.set(chunk, null);
};
const own = (file) => async (imports) => WebAssembly.instantiate(opened.get(file), imports);
const apart = (file) => async (imports) => {
    const module = await compiled(file);
    opened.set(file, module);
    await WebAssembly.instantiate(module, imports);
};
