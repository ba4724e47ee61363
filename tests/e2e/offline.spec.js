// What the site promises without a network, against a server of our own that can be changed, broken and cut.
import { base, sha, text } from "./host.js";
import { expect, onOwnHost as test, ready } from "./support.js";

/** Another build at the same address: another start script, and the list that goes with it. */
function buildB() {
  const boot = `${text("boot.js")}\npage.dataset.build = "B";\n`;
  const worker = text("sw.js").replace(sha(text("boot.js")), sha(boot)).replace(/const BUILD = "\w+"/, 'const BUILD = "bbbbbbbbbbbbbbbb"');
  return new Map([
    ["boot.js", boot],
    ["sw.js", worker],
  ]);
}

test.use({ faults: "expected" });

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

test("after one visit every view works with the network off", async ({ page, site }) => {
  test.setTimeout(240_000);
  await page.goto(site.root);
  await ready(page, "home");
  await isReady(page);
  site.down = true;
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
    await page.goto(site.root + path);
    await ready(page, view);
    await expect(page.locator("html")).toHaveAttribute("lang", path.startsWith("en/") ? "en" : "fr");
    await expect(page.locator("h1:visible")).toHaveCount(1);
  }
  // Typefaces and files too.
  expect(await page.evaluate(() => document.fonts.load("16px Newsreader").then((fonts) => fonts.length))).toBeGreaterThan(0);
  const csv = await page.evaluate((url) => fetch(url).then((r) => r.text()), `${site.root}data/package/targets.csv`);
  expect(csv).toContain("agreement");
  await page.goto(`${site.root}accords/`);
  await ready(page, "agreements");
  await isReady(page);
});

test("a new build is offered, never forced, and two tabs change together", async ({ page, context, site }) => {
  test.slow();
  const other = await context.newPage();
  await page.goto(site.root);
  await ready(page, "home");
  await isReady(page);
  await page.reload();
  await other.goto(`${site.root}suivi/`);
  await ready(other, "tracker");

  site.files = buildB();
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

test("a damaged entry is mended by the network; without one, the page says what is wrong", async ({ page, site }) => {
  test.slow();
  await page.goto(site.root);
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
  await page.goto(`${site.root}accords/`);
  await ready(page, "agreements");
  await expect.poll(stored).toBe(whole);

  await damage();
  site.down = true;
  await page.goto(`${site.root}accords/`);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-offline");
  site.down = false;
  await page.getByRole("button", { name: "Réessayer" }).click();
  await ready(page, "agreements");
});

test("a file that is not the one of the build leaves nothing behind, and the site works", async ({ page, site }) => {
  test.slow();
  site.files.set("data/template.json", "{}");
  await page.goto(site.root);
  await ready(page, "home");
  expect(await installation(page)).toBe("redundant");
  expect(await caches_(page)).toEqual([]);
  await expect(page.locator("html")).not.toHaveAttribute("data-offline");
});

test("a disk without room leaves the site as it is, and no badge", async ({ page, site }) => {
  test.slow();
  const full = 'Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));\n';
  site.files.set("sw.js", full + text("sw.js"));
  await page.goto(site.root);
  await ready(page, "home");
  expect(await installation(page)).toBe("redundant");
  expect(await caches_(page)).toEqual([]);
  await expect(page.locator("html")).not.toHaveAttribute("data-offline");
  await page.goto(`${site.root}suivi/`);
  await ready(page, "tracker");
});

test("a browser that refuses workers and storage shows the site, without the badge", async ({ page, site }) => {
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
  await page.goto(site.root);
  await ready(page, "home");
  await expect(page.locator("html")).not.toHaveAttribute("data-offline");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("the way out removes the worker and what it kept, and nothing of others", async ({ page, site }) => {
  await page.goto(site.root);
  await ready(page, "home");
  await isReady(page);
  await page.evaluate(() => caches.open("autre:1"));
  site.files.set("sw.js", text("sw-off.js"));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()));
  await expect.poll(() => caches_(page), { timeout: 20_000 }).toEqual(["autre:1"]);
});

test("`?nosw=1` does without a worker", async ({ page, site }) => {
  await page.goto(`${site.root}?nosw=1`);
  await page.waitForLoadState("load");
  await ready(page, "home");
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((list) => list.length))).toBe(0);
});
