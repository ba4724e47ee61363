// The program in parts: a page fetches its own alone, and what happens when one is late, missing, or out of reach.
import { readFileSync } from "node:fs";
import { text } from "./host.js";
import { expect, expectAccessible, holdBack, onOwnHost, open, painted, ready, test } from "./support.js";

const names = text("assets.txt").trim().split("\n");
const own = (part) => names.find((name) => name.endsWith(`_${part}.wasm`));
/** Each part, a page of it, and the view that it shows. */
const PAGES = [
  ["home", "", "home"],
  ["timeline", "chronologie/", "timeline"],
  ["network", "reseau/", "network"],
  ["tracker", "suivi/", "tracker"],
  ["records", "accords/etat-cgpme-idf-2015/", "agreement"],
  ["lists", "comparer/", "compare"],
  ["data", "donnees/", "data"],
  ["info", "methode/", "method"],
];
const parts = [...new Set(PAGES.map(([part]) => part))];

async function fetchesItsOwn(page, [part, path, view]) {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").pop()));
  await page.goto(`${path || "./"}?nosw=1`);
  await ready(page, view);
  expect(parts.filter((other) => asked.includes(own(other)))).toEqual([part]);
  // What the start script asked for ahead is what the program then takes: nothing travels twice.
  expect(asked.filter((name, i) => name.endsWith(".wasm") && asked.indexOf(name) !== i)).toEqual([]);
}

test("the hosting files know every file that bears a fingerprint", () => {
  const of = (file, pattern) => new RegExp(pattern.exec(readFileSync(new URL(`../../deploy/${file}`, import.meta.url), "utf8"))[1]);
  const patterns = [of("nginx.conf", /location ~ \^\/accords\/(\(.+\$) \{/), of("Caddyfile", /path_regexp \^\/(.+\$)/)];
  for (const name of names) for (const pattern of patterns) expect(name).toMatch(pattern);
});

for (const row of PAGES) {
  test(`/${row[1]} fetches the part "${row[0]}", and no other`, ({ page }) => fetchesItsOwn(page, row));
}

test.describe("where there is no page", () => {
  // The address itself answers 404.
  test.use({ faults: "expected" });
  test('"home" is fetched, and no other', ({ page }) => fetchesItsOwn(page, ["home", "nulle/part/", "not-found"]));
});

test("a part that is late: the page says so, then shows its own, and the focus is on its heading", async ({ page }) => {
  await open(page, "?nosw=1");
  const arrive = await holdBack(page, `**/${own("network")}`);
  await page.locator("header.head").getByRole("link", { name: "Réseau" }).click();
  await expect(page.getByRole("status").filter({ hasText: "La page arrive…" })).toBeVisible();
  await expect(page).toHaveTitle(/Réseau/);
  arrive();
  await ready(page, "network");
  await expect(page.locator("#page-title")).toBeFocused();
  await expect(page.getByText("La page arrive…")).toHaveCount(0);
});

test("a visitor who leaves before the part is there gets the page chosen last", async ({ page }) => {
  await open(page, "?nosw=1");
  const arrive = await holdBack(page, `**/${own("network")}`);
  await page.locator("header.head").getByRole("link", { name: "Réseau" }).click();
  await page.locator("header.head").getByRole("link", { name: "Suivi" }).click();
  await ready(page, "tracker");
  // Nor is a reader who has begun something there called away.
  const button = page.getByRole("button", { name: "Thème sombre" });
  await expect(page.locator("#page-title")).toBeFocused();
  await button.focus();
  const came = page.waitForResponse(`**/${own("network")}`);
  arrive();
  await (await came).finished();
  await painted(page);
  await expect(button).toBeFocused();
  await expect(page.locator('[data-view="tracker"]')).toBeVisible();
  await page.goBack();
  await ready(page, "network");
});

test("the page does not wait for the search, and a palette opened early comes with it", async ({ page }) => {
  const arrive = await holdBack(page, `**/${own("search")}`);
  await open(page, "accords/?nosw=1");
  const count = page.locator('[data-count="agreements"]').first();
  const all = await count.getAttribute("value");
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  arrive();
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("cgpme ile de france");
  await page.keyboard.press("Shift+Enter");
  await expect(count).not.toHaveAttribute("value", all);
});

test("a palette that is awaited says so; Escape and another page close its door", async ({ page }) => {
  const arrive = await holdBack(page, `**/${own("search")}`);
  await open(page, "accords/?nosw=1");
  const waiting = page.getByText("La recherche arrive…");
  await page.keyboard.press("/");
  await expect(waiting).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(waiting).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(waiting).toBeVisible();
  await page.locator("header.head").getByRole("link", { name: "Suivi" }).click();
  await ready(page, "tracker");
  await expect(waiting).toHaveCount(0);
  const came = page.waitForResponse(`**/${own("search")}`);
  arrive();
  await (await came).finished();
  await painted(page);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
});

test.describe("from a page that is not there", () => {
  // The address itself answers 404.
  test.use({ faults: "expected" });

  test("words asked for before the search is there: no page but the one that answers them", async ({ page }) => {
    await open(page, "accords/?nosw=1&q=cgpme");
    const count = page.locator('[data-count="agreements"]').first();
    const found = await count.getAttribute("value");
    const arrive = await holdBack(page, `**/${own("search")}`);
    await page.goto("nulle/part/?nosw=1");
    await ready(page, "not-found");
    await page.getByRole("searchbox").fill("cgpme");
    await page.keyboard.press("Enter");
    await expect(page.locator("main").getByText("La recherche arrive…")).toBeVisible();
    await expect(count).toHaveCount(0);
    arrive();
    await ready(page, "agreements");
    await expect(count).toHaveAttribute("value", found);
  });
});

test("the search is not fetched for a view inside another page, unless words are asked for", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").pop()));
  await open(page, "suivi/?embed=1&nosw=1");
  await painted(page);
  await page.waitForLoadState("networkidle");
  expect(asked).not.toContain(own("search"));
  await open(page, "suivi/?embed=1&nosw=1&q=bretagne");
  expect(asked).toContain(own("search"));
});

test("where the address asks for words, no other choice is shown before", async ({ page }) => {
  await page.goto("accords/?q=cgpme&nosw=1");
  await ready(page, "agreements");
  const count = page.locator('[data-count="agreements"]').first();
  const found = await count.getAttribute("value");
  const arrive = await holdBack(page, `**/${own("search")}`);
  const asked = page.waitForRequest(`**/${own("search")}`);
  await page.reload();
  await asked;
  await expect(page.locator("main [data-ready]")).toHaveCount(0);
  arrive();
  await ready(page, "agreements");
  await expect(count).toHaveAttribute("value", found);
});

test.describe("a part that cannot be had", () => {
  test.use({ faults: "expected" });

  test("the search: that words do not count is said where some are asked for", async ({ page }) => {
    await page.route(`**/${own("search")}`, (route) => route.abort());
    await open(page, "accords/?nosw=1&level=regional");
    const regional = await page.locator('[data-count="agreements"]').first().getAttribute("value");
    const notice = page.getByRole("status").filter({ hasText: "La recherche n’a pas pu être chargée" });
    await expect(notice).toHaveCount(0);
    await open(page, "accords/?nosw=1&level=regional&q=cgpme");
    await expect(notice).toBeVisible();
    await expect(page.locator('[data-count="agreements"]').first()).toHaveAttribute("value", regional);
    await expectAccessible(page);
    await open(page, "?nosw=1");
    await page.keyboard.press("/");
    await expect(notice).toBeVisible();
    await expect(page.locator("#notices")).toBeFocused();
    // Whoever asks again is answered as soon as it can be had.
    await page.unroute(`**/${own("search")}`);
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await expect(notice).toHaveCount(0);
  });

  for (const [lang, link, said, reload] of [
    ["fr", "Réseau", "Cette page n’a pas pu être chargée", "Recharger"],
    ["en", "Network", "This page could not be loaded", "Reload"],
  ]) {
    test(`is said, in place, and a reload leads out of it (${lang})`, async ({ page }) => {
      await open(page, `${lang === "en" ? "en/" : ""}?nosw=1&level=regional`);
      await page.route(`**/${own("network")}`, (route) => route.abort());
      await page.locator("header.head").getByRole("link", { name: link }).click();
      await expect(page.getByRole("alert")).toContainText(said);
      await expect(page.locator("h1:visible")).toHaveCount(1);
      await expectAccessible(page);
      await page.unroute(`**/${own("network")}`);
      await page.getByRole("button", { name: reload }).click();
      await ready(page, "network");
      expect(new URL(page.url()).searchParams.get("level")).toBe("regional");
    });
  }
});

test.describe("before the worker has the page", () => {
  onOwnHost.use({ faults: "expected" });

  onOwnHost("the badge means what it says: every part is there without a network", async ({ page, site }) => {
    await page.goto(site.root);
    await ready(page, "home");
    await expect(page.locator("html")).toHaveAttribute("data-offline", "ready", { timeout: 20_000 });
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    site.down = true;
    for (const [link, view] of [
      ["Réseau", "network"],
      ["Suivi", "tracker"],
      ["Chronologie", "timeline"],
    ]) {
      await page.locator("header.head").getByRole("link", { name: link }).click();
      await ready(page, view);
    }
    // Nor unstyled: the rules of their own sheets hold.
    const layers = await page.evaluate(() =>
      [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
    );
    for (const word of [".network-", ".tracker-", ".timeline-"]) expect(layers.some((text) => text.includes(word)), word).toBe(true);
  });
});
