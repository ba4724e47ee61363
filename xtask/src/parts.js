// How the program's parts are fetched: the build puts this before what the cutting tool wrote, in the app's own script.

// Where the site is one file, it has its files at hand. Where the network fails, what the worker keeps answers, even on
// a page that it does not control yet.
async function fetchPart(name) {
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

function partNamed(name) {
    const coming = fetchPart(name);
    // Told where it is awaited.
    coming.catch(() => {});
    return async (imports) => {
        const response = await coming;
        // Some hosts do not know the type.
        if (response.headers.get("Content-Type") === "application/wasm") {
            return WebAssembly.instantiateStreaming(response, imports);
        }
        return WebAssembly.instantiate(await response.arrayBuffer(), imports);
    };
}
