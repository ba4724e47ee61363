// For pages that embed Paraphe: gives each of its frames the height of what it shows. Without this script a frame keeps
// the height it was written with, and scrolls. Nothing else happens here: nothing is read, kept or sent.
(() => {
  const root = new URL(".", document.currentScript.src).href;
  const MAX = 50000;
  const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(root));

  addEventListener("message", ({ data, source }) => {
    if (data?.type !== "paraphe:height" || !Number.isFinite(data.height) || data.height <= 0) return;
    // Whoever else posts such a message moves nothing: only a frame of ours, and only itself.
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.height = Math.min(Math.ceil(data.height), MAX);
  });

  // A frame that was there before this script has already said its height.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ type: "paraphe:ask-height" }, "*");
})();
