// The way out: put in the place of `sw.js`, it removes the worker and what it kept, and the site is again what the
// host sends. It touches nothing of other sites on the same origin.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const prefix = `paraphe:${new URL(self.registration.scope).pathname}:`;
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix)) await caches.delete(name);
  }
  await self.registration.unregister();
}
