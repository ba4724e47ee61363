import { readFileSync } from "node:fs";
import { SEEDS, expect, expectAccessible, open, place, ready, test } from "./support.js";

const seeds = [...SEEDS, "pole-emploi-prismemploi-normandie-2023"];

const marks = (page) => page.locator(".timeline-drawing [tabindex='0']");
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id);

/** The agreements that the drawing shows, in clusters too. */
const ids = (page, selector) =>
  page.locator(selector).evaluateAll((list) => [...new Set(list.map((e) => e.dataset.agreementId))].sort());

for (const id of seeds) {
  test(`${id} opens from the timeline by pointer`, async ({ page, baseURL }) => {
    // Near its date it stands by itself.
    const year = /(\d{4})$/.exec(id)[1];
    await open(page, `chronologie/?window=${year}/${Number(year) + 1}`);
    const mark = page.locator(`.timeline-item[data-agreement-id="${id}"]`);
    await mark.click({ position: { x: 8, y: 16 } });
    await expect(page).toHaveURL(new RegExp(`[?&]sel=${id}(&|$)`));
    const card = page.locator(".timeline-selected");
    await expect(card).toBeVisible();
    await card.getByRole("link", { name: "Ouvrir l’accord" }).click();
    await ready(page, "agreement");
    expect(place(page, baseURL)).toContain(`accords/${id}/`);
  });
}

test("a seed opens by keyboard alone", async ({ page, baseURL }) => {
  await open(page, "chronologie/?window=2015/2016&level=regional&q=cgpme");
  await marks(page).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sel=etat-cgpme-idf-2015/);
  await page.keyboard.press("Enter");
  await ready(page, "agreement");
  expect(place(page, baseURL)).toContain("accords/etat-cgpme-idf-2015/");
});

test("the drawing is one tab stop, and arrows, Home, End and pages move in it", async ({ page }) => {
  await open(page, "chronologie/?window=2012/2024");
  await expect(marks(page)).toHaveCount(1);
  await marks(page).focus();
  const seen = new Set([await focused(page)]);
  for (const key of ["ArrowRight", "ArrowRight", "PageDown", "End", "ArrowDown", "Home", "ArrowRight"]) {
    await page.keyboard.press(key);
    seen.add(await focused(page));
    await expect(marks(page)).toHaveCount(1);
    expect(await page.evaluate(() => document.activeElement.closest(".timeline-drawing") !== null)).toBe(true);
  }
  expect(seen.size).toBeGreaterThan(5);
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement.closest(".timeline-drawing"))).toBe(null);
});

test("the focus stays in the drawing when zooming gathers marks", async ({ page }) => {
  await open(page, "chronologie/?window=2019/2019");
  await marks(page).focus();
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press("ArrowRight");
  }
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("-");
    await page.waitForTimeout(150);
  }
  expect(await page.evaluate(() => document.activeElement.closest(".timeline-drawing") !== null)).toBe(true);
});

test("a cluster opens in place as a list of links, and Escape gives the focus back", async ({ page }) => {
  await open(page, "chronologie/");
  const cluster = page.locator(".timeline-cluster").first();
  await cluster.click();
  const list = page.locator("#timeline-open-cluster");
  await expect(list.getByRole("link").first()).toBeVisible();
  await expect(cluster).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(cluster).toBeFocused();
});

test("dragging writes nothing to the address before the hand lets go", async ({ page }) => {
  await open(page, "chronologie/?window=2015/2020");
  const before = page.url();
  const box = await page.locator(".timeline-board").boundingBox();
  const [x, y] = [box.x + 600, box.y + 300];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) {
    await page.mouse.move(x - i * 20, y);
    expect(page.url()).toBe(before);
  }
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  await page.mouse.up();
  await expect(page).toHaveURL(/window=2016/);
  expect(page.url()).not.toContain("sel=");
  // Adjusting is no step of the history.
  expect(await page.evaluate(() => history.length)).toBeLessThan(4);
});

test("the handles of the overview are sliders", async ({ page }) => {
  await open(page, "chronologie/");
  const from = page.getByRole("slider", { name: "Début de la période" });
  await from.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  await expect(from).toHaveAttribute("aria-valuetext", "1992");
  await expect(page).toHaveURL(/window=199[12]/);
  await page.goBack().catch(() => {});
});

test("a plain wheel scrolls the page; with Ctrl it zooms", async ({ page }) => {
  await open(page, "chronologie/");
  const box = await page.locator(".timeline-board").boundingBox();
  await page.mouse.move(box.x + 500, box.y + 200);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(page.url()).not.toContain("window=");
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -400);
  await page.keyboard.up("Control");
  await expect(page).toHaveURL(/window=/);
});

test("the drawing, the table and the list show the same agreements, and the count says how many", async ({ page }) => {
  const query = "level=regional&from=2012";
  await open(page, `chronologie/?${query}`);
  const drawn = await ids(page, ".timeline-drawing [data-agreement-id]");
  const said = await page.locator('[data-count="agreements"]').getAttribute("value");
  expect(String(drawn.length)).toBe(said);
  await page.getByRole("link", { name: "Tableau" }).click();
  await expect(page.locator("tbody tr")).toHaveCount(drawn.length);
  expect(await ids(page, "tbody tr")).toEqual(drawn);
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, `chronologie/?${query}`);
  await expect(page.locator(".timeline-list")).toBeAttached();
  expect(await ids(page, ".timeline-list a[data-agreement-id]")).toEqual(drawn);
});

test("the table sorts by its heads, and says so", async ({ page }) => {
  await open(page, "chronologie/?mode=table");
  await page.getByRole("columnheader").getByRole("link", { name: "Accord" }).click();
  await expect(page).toHaveURL(/sort=title/);
  await expect(page.locator("th[aria-sort='ascending']")).toHaveText(/Accord/);
  await expect(page.locator("caption")).toContainText("accords");
});

for (const width of [320, 360, 768, 1440]) {
  test(`nothing is wider than a screen of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const query of ["", "?sel=etat-cgpme-idf-2015", "?mode=table", "?lanes=theme&window=2015/2016"]) {
      await open(page, `chronologie/${query}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, query).toBeLessThanOrEqual(0);
    }
  });
}

for (const query of ["?window=2015/2025", "?sel=plan-500000-formations-2016", "?mode=table&level=local"]) {
  test(`axe finds nothing on chronologie/${query}`, async ({ page }) => {
    await open(page, `chronologie/${query}`);
    await expectAccessible(page);
  });
}

test("shapes of the drawing are shapes: no element fell into the wrong namespace", async ({ page }) => {
  await open(page, "chronologie/?window=2015/2025&sel=plan-500000-formations-2016");
  const wrong = await page
    .locator(".leaf svg *")
    .evaluateAll((list) => list.filter((e) => e.namespaceURI !== "http://www.w3.org/2000/svg").map((e) => e.outerHTML.slice(0, 80)));
  expect(wrong).toEqual([]);
});

test("with four times the data a filter shows on the canvas at once, and the elements follow", async ({ page }) => {
  const shipped = JSON.parse(readFileSync(new URL("../../public/data/agreements.json", import.meta.url), "utf8"));
  const again = (mark) => shipped.agreements.map((agreement) => ({ ...agreement, id: agreement.id + mark, related: [] }));
  const agreements = [...shipped.agreements, ...again("-b"), ...again("-c"), ...again("-d")];
  await page.route("**/data/agreements.json", (route) => route.fulfill({ json: { ...shipped, agreements } }));
  await open(page, "chronologie/");
  await expect(page.locator('[data-count="agreements"]').first()).toHaveAttribute("value", String(agreements.length));
  const board = page.locator(".timeline-board");
  // The canvas is taken away once the elements say the same.
  await expect(board).not.toHaveClass(/is-moving/);

  // What stands on the board, step by step, from the moment the level is chosen.
  await page.locator("details.facet summary", { hasText: "Niveau" }).click();
  await page.evaluate(() => {
    const board = document.querySelector(".timeline-board");
    window.steps = [];
    new MutationObserver(() => window.steps.push(board.classList.contains("is-moving"))).observe(board, {
      attributeFilter: ["class"],
    });
  });
  const national = agreements.filter(({ level }) => level === "national");
  await page.getByRole("checkbox", { name: /National/ }).click();
  await expect(page.locator('[data-count="agreements"]').first()).toHaveAttribute("value", String(national.length));
  await expect.poll(() => page.evaluate(() => window.steps.at(-1))).toBe(false);
  expect(await page.evaluate(() => window.steps)).toContain(true);
  const levels = await page.locator(".timeline-item").evaluateAll((items) => items.map((item) => item.dataset.agreementId));
  const known = new Set(national.map(({ id }) => id));
  expect(levels.length).toBeGreaterThan(10);
  expect(levels.filter((id) => !known.has(id))).toEqual([]);
});
