// Find and compare: the filters, the map, two sides, the stories; and one selection in every view.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, expectAccessible, open, place, ready, test } from "./support.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const data = "public/data/agreements.json";
const dataset = JSON.parse(readFileSync(`${root}${data}`, "utf8"));

/** The agreements that `paraphe select` prints. */
function select(query) {
  const run = spawnSync("cargo", ["run", "--quiet", "--no-default-features", "--bin", "paraphe", "--", "select", data, "--query", query], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 50_000_000,
  });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).id);
}

const count = (page) => page.locator('[data-count="agreements"]').first();
/** The menu of a facet, on a page or in a part of one. */
const facet = (scope, name) => {
  const page = typeof scope.page === "function" ? scope.page() : scope;
  return scope.locator("details.facet").filter({ has: page.locator("summary", { hasText: name }) });
};

// --- One selection everywhere ----------------------------------------------------------------------------------------

/** Small, seeded and good enough: the same states on every machine. */
function mulberry32(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = mulberry32(20261125);
const one = (list) => list[Math.floor(random() * list.length)];
const agreements = dataset.agreements;

/** A part of a query, from what is in the data. */
const PARTS = [
  () => `level=${one(["national", "regional", "departmental", "local"])}`,
  () => `kind=${one(agreements).kind}`,
  () => `kind=${one(agreements).kind}&kind=${one(agreements).kind}`,
  () => `territory=${one(one(agreements).territories)}`,
  () => `territory=${one(one(agreements).territories)}&territory=${one(one(agreements).territories)}`,
  () => `organisation=${one(one(agreements).parties).organisation}`,
  () => `organisation=${one(one(agreements).parties).organisation}&merge=0`,
  () => `theme=${one(dataset.themes).id}`,
  () => `result=${one(["exceeded", "met", "partly-met", "not-met", "unknown", "not-measurable"])}`,
  () => `evidence=${one(["not-searched", "searched-none", "declared", "reported", "independent"])}`,
  () => `deadline=${one(["none", "ahead", "due-soon", "passed"])}`,
  () => `nature=${one(one(agreements.filter((agreement) => agreement.targets.length > 0)).targets).nature}`,
  () => `from=${one(agreements).signed.slice(0, 4)}`,
  () => `to=${one(agreements).signed.slice(0, 4)}&dates=possible`,
  () => "in-force=1&dates=possible",
  () => `q=${encodeURIComponent(one(one(agreements).title.split(/[^\p{L}]+/u).filter((word) => word.length > 4)) ?? "emploi")}`,
];

/** One to three parts, each of another facet: `from` and `to` may well be the wrong way round. */
function state() {
  const parts = new Map();
  const number = 1 + Math.floor(random() * 3);
  while (parts.size < number) {
    const part = one(PARTS)();
    parts.set(part.split("=")[0], part);
  }
  const query = new URLSearchParams([...parts.values()].join("&"));
  // Said once, whatever two parts say of it.
  for (const name of ["dates", "merge"]) {
    if (query.has(name)) query.set(name, query.get(name));
  }
  query.append("today", "2026-11-25");
  return query.toString();
}

/** Where each territory lies, read from the table the program has; an oracle for the counts of the map. */
const table = readFileSync(`${root}src/domain/territory_table.rs`, "utf8");
const parent = {};
for (const [, code, , above] of table.matchAll(/\(\s*"([^"]+)",\s*"([^"]+)",\s*"(\w+)",?\s*\)/g)) {
  if (code.startsWith("FR-")) parent[code] = `FR-DEP-${above}`;
  else parent[`FR-DEP-${code}`] = `FR-REG-${above}`;
}

/** How many of these agreements the map must show on each tile. */
function onTheMap(ids) {
  const counts = {};
  for (const id of ids) {
    const here = new Set();
    for (const code of agreements.find((agreement) => agreement.id === id).territories) {
      for (let at = code; at && at !== "FR"; at = parent[at]) here.add(at);
    }
    for (const code of here) if (/^FR-(REG|DEP)-\w+$/.test(code)) counts[code] = (counts[code] ?? 0) + 1;
  }
  // Saint-Martin lies in no department and no region.
  delete counts["FR-DEP-978"];
  return counts;
}

const shown = (page, selector) =>
  page.locator(selector).evaluateAll((marks) => [...new Set(marks.map((mark) => mark.dataset.agreementId))].sort());

const STATES = Array.from({ length: 30 }, state);

// In six tests of five, so that a fault names its state and two workers share the load.
for (let group = 0; group < 6; group += 1) {
  test(`thirty random states are the same in every view and in select (${group + 1} of 6)`, async ({ page }) => {
    test.setTimeout(240_000);
    for (const query of STATES.slice(group * 5, group * 5 + 5)) {
      const expected = select(query);
      const sorted = [...expected].sort();
      const number = String(expected.length);

      await open(page, `accords/?${query}`);
      const inTable = await page.locator("tbody [data-agreement-id]").evaluateAll((marks) => marks.map((mark) => mark.dataset.agreementId));
      expect(inTable, `table of ${query}`).toEqual(expected);
      await expect(count(page)).toHaveAttribute("value", number);
      // Where nothing answers the bar says so, and where something does it is silent.
      await expect(page.locator(".nothing-answers")).toHaveCount(expected.length === 0 ? 1 : 0);

      // The links of the header keep the selection; each view is entered by them, as a visitor would.
      const go = async (word, view) => {
        await page.locator("header.head nav a", { hasText: word }).click();
        await ready(page, view);
        await expect(count(page), `the count of ${view} for ${query}`).toHaveAttribute("value", number);
      };
      await go("Chronologie", "timeline");
      await page.getByRole("link", { name: "Tableau" }).first().click();
      await expect.poll(() => shown(page, '[data-view="timeline"] tr[data-agreement-id]'), `timeline of ${query}`).toEqual(sorted);

      await go("Réseau", "network");
      await page.getByRole("link", { name: "Tableau" }).first().click();
      await expect.poll(() => shown(page, '[data-view="network"] tr[data-agreement-id]'), `network of ${query}`).toEqual(sorted);

      await go("Suivi", "tracker");
      const ofTargets = await page
        .locator("[data-target-id]")
        .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.dataset.targetId.split("/")[0]))]);
      for (const id of ofTargets) expect(expected, `${id} has a target in the tracker of ${query}`).toContain(id);

      await go("Territoires", "territories");
      const tiles = await page.locator(".territory-maps [data-territory]").evaluateAll((marks) =>
        Object.fromEntries(marks.map((mark) => [mark.dataset.territory, Number(mark.querySelector("b").textContent)]).filter(([, n]) => n > 0)),
      );
      expect(tiles, `map of ${query}`).toEqual(onTheMap(expected));
    }
  });
}

test("what is pointed at in one part of a page is marked in the other", async ({ page }) => {
  await open(page);
  const link = page.locator(".lines-glyph a[data-agreement-id]").first();
  const id = await link.getAttribute("data-agreement-id");
  await link.hover();
  await expect(page.locator(`.stroke[data-agreement-id="${id}"]`)).toHaveClass(/pointed/);

  await open(page, "territoires/");
  await page.locator('.territory-maps [data-territory="FR-DEP-59"]').hover();
  await expect(page.locator('.territory-maps [data-territory="FR-REG-32"]')).toHaveClass(/marked/);
  await expect(page.locator('.territory-maps [data-territory="FR-DEP-33"]')).not.toHaveClass(/marked/);
  await expect(page.locator(".tile-said")).toContainText(/^Nord, \d+ accord/);
});

test("a new count is announced once", async ({ page }) => {
  test.slow();
  for (const path of ["accords/", "territoires/", "comparer/"]) {
    await open(page, path);
    await page.evaluate(() => {
      window.said = new Set();
      const live = [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")];
      live.forEach((region, i) => {
        new MutationObserver(() => window.said.add(i)).observe(region, { subtree: true, childList: true, characterData: true });
      });
      // A live region that comes with its text speaks too.
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) {
          for (const node of addedNodes) {
            if (node.nodeType === 1 && (node.matches("[role=status],[role=alert],[aria-live]") || node.querySelector("[role=status],[role=alert],[aria-live]"))) {
              window.said.add(node.outerHTML);
            }
          }
        }
      }).observe(document.querySelector("main"), { subtree: true, childList: true });
    });
    const menu = facet(page, "Niveau").first();
    const before = await count(page).getAttribute("value");
    await menu.locator("summary").click();
    await menu.locator("label", { hasText: "Régional" }).click();
    await expect(count(page)).not.toHaveAttribute("value", before);
    expect(await page.evaluate(() => window.said.size), path).toBe(1);
  }
});

// --- Facets ----------------------------------------------------------------------------------------------------------

test("a long facet is shortened by typing, and neither focus nor scroll is lost", async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await open(page, "accords/");
  const menu = facet(page, "Organisme");
  await menu.locator("summary").click();
  const field = menu.getByRole("searchbox");
  await expect(menu.locator("li")).toHaveCount(60);
  await expect(menu.locator(".facet-beyond")).toHaveText(/et \d+ autres/);
  await page.evaluate(() => scrollTo(0, 120));
  await field.focus();
  const scroll = await page.evaluate(() => scrollY);
  // By a name it had before.
  await field.pressSequentially("pole empl");
  await expect(menu.locator("li").first()).toContainText("France Travail");
  expect(await menu.locator("li").count()).toBeLessThan(60);
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scroll);
  expect(place(page, baseURL), "typing is no choice").toBe("accords/");

  const option = menu.locator("label").first();
  const left = await option.locator(".facet-count").textContent();
  await option.click();
  await expect(count(page)).toHaveAttribute("value", left);
  await expect(field, "what was typed stays").toHaveValue("pole empl");
  expect(await page.evaluate(() => scrollY)).toBe(scroll);
  await field.fill("zzzz");
  await expect(menu.locator("li"), "what is chosen stays in sight").toHaveCount(1);
});

test("the years are chosen on a line by the keyboard, and nothing is written while dragging", async ({ page, baseURL }) => {
  await open(page, "accords/?level=regional");
  const before = await count(page).getAttribute("value");
  const menu = facet(page, "Période");
  await menu.locator("summary").click();
  const since = menu.getByRole("slider", { name: "Signé depuis" });
  const first = Number(await since.getAttribute("min"));
  await since.focus();
  await since.press("ArrowRight");
  await expect.poll(() => place(page, baseURL)).toBe(`accords/?level=regional&from=${first + 1}`);
  await since.press("ArrowRight");
  await expect.poll(() => place(page, baseURL)).toBe(`accords/?level=regional&from=${first + 2}`);
  await expect(since).toBeFocused();

  // The hand: the count follows, the address waits.
  const until = menu.getByRole("slider", { name: "Signé jusqu’à" });
  const box = await until.boundingBox();
  await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 6 });
  const said = menu.locator(".year-said");
  await expect(said).not.toHaveText(new RegExp(` à ${await until.getAttribute("max")} `));
  expect(place(page, baseURL)).toBe(`accords/?level=regional&from=${first + 2}`);
  const promised = (await said.textContent()).match(/(\d+) accords?$/)[1];
  await page.mouse.up();
  await expect.poll(() => place(page, baseURL)).toMatch(/&to=\d{4}$/);
  await expect(count(page)).toHaveAttribute("value", promised);

  // All of it was one step.
  await page.goBack();
  await expect.poll(() => place(page, baseURL)).toBe("accords/?level=regional");
  await expect(count(page)).toHaveAttribute("value", before);
  await page.goForward();
  await expect(count(page)).toHaveAttribute("value", promised);
});

test("where nothing answers the page says which filter it is, and leads out", async ({ page, baseURL }) => {
  test.slow();
  for (const view of ["accords", "chronologie", "reseau", "suivi", "organisations", "territoires"]) {
    await open(page, `${view}/?q=zzzzzz&level=regional&from=2010`);
    const nothing = page.locator(".nothing-answers");
    await expect(nothing).toContainText("C’est «\u00a0zzzzzz\u00a0» qui les écarte tous.");
    const way = nothing.locator("li").first();
    const left = (await way.textContent()).match(/(\d+) accords/)[1];
    await way.getByRole("link").click();
    await expect.poll(() => place(page, baseURL)).toBe(`${view}/?level=regional&from=2010`);
    await expect(nothing).toHaveCount(0);
    if (view !== "organisations") await expect(count(page)).toHaveAttribute("value", left);
  }
});

// --- The map ---------------------------------------------------------------------------------------------------------

test("the map is a link for each territory, named with its count", async ({ page }) => {
  for (const [path, name] of [["territoires/", /^Bretagne, \d+ accords$/], ["en/territoires/", /^Bretagne, \d+ agreements$/]]) {
    await open(page, path);
    const maps = page.locator(".territory-maps");
    await expect(maps.getByRole("link")).toHaveCount(119);
    const bretagne = maps.getByRole("link", { name });
    await expect(bretagne).toHaveCount(1);
    // The same numbers in the list below.
    const differ = await page.evaluate(() =>
      [...document.querySelectorAll(".territory-maps [data-territory]")]
        .filter((tile) => {
          const twin = document.querySelector(`.region-list [data-territory-count="${tile.dataset.territory}"]`);
          return Number(twin.textContent) !== Number(tile.querySelector("b").textContent);
        })
        .map((tile) => tile.dataset.territory),
    );
    expect(differ).toEqual([]);
    await expectAccessible(page);
  }
  await page.locator('.territory-maps [data-territory="FR-REG-53"]').click();
  await ready(page, "territory");
  await expect(page.locator("h1:visible")).toHaveText("Bretagne");
});

test("the arrows go over the map in two dimensions, and the Tab key passes it in one step", async ({ page }) => {
  await open(page, "territoires/");
  const tile = (code) => page.locator(`.territory-maps [data-territory="${code}"]`);
  await expect(page.locator('.territory-maps .tile[tabindex="0"]')).toHaveCount(2);
  await tile("FR-REG-01").focus();
  await page.keyboard.press("Tab");
  await expect(tile("FR-DEP-62")).toBeFocused();
  for (const [key, code] of [["ArrowRight", "59"], ["ArrowDown", "02"], ["ArrowDown", "51"], ["ArrowLeft", "60"], ["End", "67"], ["Home", "50"]]) {
    await page.keyboard.press(key);
    await expect(tile(`FR-DEP-${code}`)).toBeFocused();
  }
  await expect(page.locator(".tile-said")).toContainText(/^Manche, /);
  // Coming back by Tab finds the tile one left.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(tile("FR-DEP-50")).toBeFocused();
  await page.keyboard.press("Enter");
  await ready(page, "territory");
  await expect(page.locator("h1:visible")).toHaveText("Manche");
});

test("the map and the comparison fit a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of ["territoires/", "en/territoires/", "comparer/?territory=FR-REG-53&b.territory=FR-REG-76", "en/comparer/"]) {
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
  await open(page, "territoires/");
  const box = await page.locator('.territory-maps [data-territory="FR-DEP-75"]').boundingBox();
  expect(box.width).toBeGreaterThanOrEqual(24);
  expect(box.height).toBeGreaterThanOrEqual(24);
});

test("the map in the filter bar chooses territories, any of them", async ({ page, baseURL }) => {
  await open(page, "accords/");
  const menu = facet(page, "Territoire");
  await menu.locator("summary").click();
  const tile = (code) => menu.locator(`[data-territory="${code}"]`);
  const left = Number(await tile("FR-REG-53").locator("b").textContent());
  await tile("FR-REG-53").click();
  await expect.poll(() => place(page, baseURL)).toBe("accords/?territory=FR-REG-53");
  await expect(count(page)).toHaveAttribute("value", String(left));
  await expect(tile("FR-REG-53")).toHaveAttribute("aria-current", "true");
  await expect(tile("FR-REG-53"), "the menu stays, and the focus in it").toBeFocused();
  await tile("FR-REG-76").click();
  await expect.poll(() => place(page, baseURL)).toBe("accords/?territory=FR-REG-53&territory=FR-REG-76");
  await tile("FR-REG-53").click();
  await expect.poll(() => place(page, baseURL)).toBe("accords/?territory=FR-REG-76");
});

// --- Two sides -------------------------------------------------------------------------------------------------------

test("both sides of a comparison are chosen by the keyboard, measured alike, and gone back to", async ({ page, baseURL }) => {
  await open(page, "territoires/FR-REG-53/");
  await page.getByRole("link", { name: "comparer à un autre territoire" }).click();
  await ready(page, "compare");
  expect(place(page, baseURL)).toBe("comparer/?territory=FR-REG-53");

  const second = page.locator('.side[data-side="B"]');
  const menu = facet(second, "Territoire");
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  const field = menu.getByRole("searchbox");
  await field.focus();
  await page.keyboard.type("occi");
  await menu.getByRole("checkbox").first().focus();
  await page.keyboard.press("Space");
  await expect.poll(() => place(page, baseURL)).toBe("comparer/?territory=FR-REG-53&b.territory=FR-REG-76");
  await page.keyboard.press("Escape");
  await expect(menu.locator("summary")).toBeFocused();

  const measured = (side, what) => page.locator(`.compare-table [data-side="${side}"] [data-count="${what}"]`).getAttribute("value");
  const [a, b] = [select("territory=FR-REG-53"), select("territory=FR-REG-76")];
  await expect.poll(() => measured("B", "agreements")).toBe(String(b.length));
  expect(await measured("A", "agreements")).toBe(String(a.length));
  const both = a.filter((id) => b.includes(id));
  expect(await page.locator(".compare-part .around-list li").count()).toBe(both.length);
  await expect(page.locator(".compare-said")).toContainText(`Bretagne\u00a0: ${a.length} accords`);

  await page.getByRole("link", { name: "Échanger les deux côtés" }).click();
  await expect.poll(() => measured("A", "agreements")).toBe(String(b.length));
  expect(place(page, baseURL)).toBe("comparer/?territory=FR-REG-76&b.territory=FR-REG-53");
  await page.goBack();
  await expect.poll(() => measured("A", "agreements")).toBe(String(a.length));
  await page.goBack();
  await expect.poll(() => place(page, baseURL)).toBe("comparer/?territory=FR-REG-53");
  await page.goForward();
  await expect.poll(() => measured("B", "agreements")).toBe(String(b.length));
  await expectAccessible(page);
});

// --- Stories ---------------------------------------------------------------------------------------------------------

test("each story of the home page leads to what it tells", async ({ page, baseURL }) => {
  test.slow();
  for (const home of ["", "en/"]) {
    await open(page, home);
    const links = page.locator(".story:visible h3 a");
    const number = await links.count();
    expect(number).toBeGreaterThanOrEqual(5);
    for (let i = 0; i < number; i += 1) {
      await open(page, home);
      const told = await page.locator(".story:visible p").nth(i).textContent();
      await links.nth(i).click();
      await expect.poll(() => place(page, baseURL)).toMatch(/\/\?/);
      await page.locator('[data-view]:not([data-view="home"])[data-ready]').first().waitFor({ state: "attached" });
      await expect(page.locator(".notices")).toHaveCount(0);
      await expect(page.locator(".nothing-answers")).toHaveCount(0);
      // The sentences and the page give the same count, of agreements or of targets.
      const marks = page.locator('[data-count="agreements"], [data-count="targets"]');
      const counts = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("value")));
      const figures = told.replace(/[\u202f,]/g, "").match(/\d+/g) ?? [];
      expect(counts.some((value) => figures.includes(value)), `${told} and ${counts}`).toBe(true);
    }
  }
});
