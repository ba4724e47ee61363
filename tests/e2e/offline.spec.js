// What the site promises without a network, against a server of our own that can be changed, broken and cut.
import { base, host, sha, text } from "./host.js";
import { expect, ready, test } from "./support.js";

/** Another build at the same address: another start script, and the list that goes with it. */
function buildB() {
  const boot = `${text("boot.js")}\npage.dataset.build = "B";\n`;
  const worker = text("sw.js").replace(sha(text("boot.js")), sha(boot)).replace(/const BUILD = "\w+"/, 'const BUILD = "bbbbbbbbbbbbbbbb"');
  return new Map([
    ["boot.js", boot],
    ["sw.js", worker],
  ]);
}

const test_ = test.extend({
  host: async ({}, use) => {
    const site = await host();
    await use(site);
    site.close();
  },
  baseURL: async ({ host }, use) => use(host.root),
});
test_.use({ faults: "expected" });

const isReady = (page) => expect(page.locator("html")).toHaveAttribute("data-offline", "ready", { timeout: 20_000 });
/** Joins the installation and waits for its end: "activated", or "redundant" where it left nothing. */
const installation = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (!worker) return "redundant";
    const ended = () => ["activated", "redundant"].includes(worker.state);
    if (!ended()) await new Promise((resolve) => worker.addEventListener("statechange", () => ended() && resolve()));
    return worker.state;
  });
const caches_ = (page) => page.evaluate(() => caches.keys());

test_("after one visit every view works with the network off", async ({ page, host }) => {
  test.setTimeout(240_000);
  await page.goto(host.root);
  await ready(page, "home");
  await isReady(page);
  host.down = true;
  for (const [path, view] of [
    ["", "home"],
    ["en/", "home"],
    ["chronologie/", "timeline"],
    ["reseau/", "network"],
    ["suivi/", "tracker"],
    ["accords/?q=apprentis", "agreements"],
    ["accords/etat-cgpme-idf-2015/", "agreement"],
    ["en/accords/etat-cgpme-idf-2015/", "agreement"],
    ["organisations/", "organisations"],
    ["organisations/france-travail/", "organisation"],
    ["territoires/", "territories"],
    ["territoires/FR-REG-53/", "territory"],
    ["comparer/", "compare"],
    ["donnees/", "data"],
    ["en/methode/", "method"],
    ["a-propos/", "about"],
    ["nulle/part/", "not-found"],
  ]) {
    await page.goto(host.root + path);
    await ready(page, view);
    await expect(page.locator("html")).toHaveAttribute("lang", path.startsWith("en/") ? "en" : "fr");
    await expect(page.locator("h1:visible")).toHaveCount(1);
  }
  // Typefaces and files too.
  expect(await page.evaluate(() => document.fonts.load("16px Newsreader").then((fonts) => fonts.length))).toBeGreaterThan(0);
  const csv = await page.evaluate((url) => fetch(url).then((r) => r.text()), `${host.root}data/package/targets.csv`);
  expect(csv).toContain("agreement");
  await page.goto(`${host.root}accords/`);
  await ready(page, "agreements");
  await isReady(page);
});

test_("a new build is offered, never forced, and two tabs change together", async ({ page, context, host }) => {
  test.slow();
  const other = await context.newPage();
  await page.goto(host.root);
  await ready(page, "home");
  await isReady(page);
  await page.reload();
  await other.goto(`${host.root}suivi/`);
  await ready(other, "tracker");

  host.files = buildB();
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()));
  const news = page.locator(".boot-news");
  await expect(news).toContainText("nouvelle version", { timeout: 20_000 });
  // Until somebody chooses, a page is the old build, whole, also when it is opened anew.
  await other.reload();
  await ready(other, "tracker");
  await expect(other.locator("html")).not.toHaveAttribute("data-build");

  await news.getByRole("button", { name: "Recharger" }).click();
  for (const tab of [page, other]) {
    await expect(tab.locator("html")).toHaveAttribute("data-build", "B", { timeout: 20_000 });
    await ready(tab);
    await expect(tab.locator(".boot-news")).toHaveCount(0);
  }
  const names = (await caches_(page)).filter((name) => name.startsWith("paraphe:"));
  expect(names).toEqual([`paraphe:${base}:bbbbbbbbbbbbbbbb`]);
});

test_("a damaged entry is mended by the network; without one, the page says what is wrong", async ({ page, host }) => {
  test.slow();
  await page.goto(host.root);
  await ready(page, "home");
  await isReady(page);
  const damage = () =>
    page.evaluate(async () => {
      const [name] = (await caches.keys()).filter((key) => key.startsWith("paraphe:"));
      const cache = await caches.open(name);
      const [data] = (await cache.keys()).filter(({ url }) => url.endsWith("data/agreements.json"));
      const whole = await (await cache.match(data)).text();
      await cache.put(data, new Response(whole.slice(0, 1000), { headers: { "content-type": "application/json" } }));
      return whole.length;
    });
  const stored = () =>
    page.evaluate(async () => {
      const [name] = (await caches.keys()).filter((key) => key.startsWith("paraphe:"));
      const cache = await caches.open(name);
      const [data] = (await cache.keys()).filter(({ url }) => url.endsWith("data/agreements.json"));
      return (await (await cache.match(data)).text()).length;
    });
  const whole = await damage();
  await page.goto(`${host.root}accords/`);
  await ready(page, "agreements");
  await expect.poll(stored).toBe(whole);

  await damage();
  host.down = true;
  await page.goto(`${host.root}accords/`);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-offline");
  host.down = false;
  await page.getByRole("button", { name: "Réessayer" }).click();
  await ready(page, "agreements");
});

test_("a file that is not the one of the build leaves nothing behind, and the site works", async ({ page, host }) => {
  test.slow();
  host.files.set("data/template.json", "{}");
  await page.goto(host.root);
  await ready(page, "home");
  expect(await installation(page)).toBe("redundant");
  expect(await caches_(page)).toEqual([]);
  await expect(page.locator("html")).not.toHaveAttribute("data-offline");
});

test_("a disk without room leaves the site as it is, and no badge", async ({ page, host }) => {
  test.slow();
  const full = 'Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));\n';
  host.files.set("sw.js", full + text("sw.js"));
  await page.goto(host.root);
  await ready(page, "home");
  expect(await installation(page)).toBe("redundant");
  expect(await caches_(page)).toEqual([]);
  await expect(page.locator("html")).not.toHaveAttribute("data-offline");
  await page.goto(`${host.root}suivi/`);
  await ready(page, "tracker");
});

test_("a browser that refuses workers and storage shows the site, without the badge", async ({ page, host }) => {
  await page.addInitScript(() => {
    const denied = () => Promise.reject(new DOMException("denied", "SecurityError"));
    navigator.serviceWorker.register = denied;
    navigator.serviceWorker.getRegistration = denied;
    for (const name of ["caches", "localStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  await page.goto(host.root);
  await ready(page, "home");
  await expect(page.locator("html")).not.toHaveAttribute("data-offline");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test_("the way out removes the worker and what it kept, and nothing of others", async ({ page, host }) => {
  await page.goto(host.root);
  await ready(page, "home");
  await isReady(page);
  await page.evaluate(() => caches.open("autre:1"));
  host.files.set("sw.js", text("sw-off.js"));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()));
  await expect.poll(() => caches_(page), { timeout: 20_000 }).toEqual(["autre:1"]);
});

test_("`?nosw=1` does without a worker", async ({ page, host }) => {
  await page.goto(`${host.root}?nosw=1`);
  await page.waitForLoadState("load");
  await ready(page, "home");
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((list) => list.length))).toBe(0);
});
