// The pages as they are without JavaScript, and how the app takes them over.
import { expect, holdBack, painted, ready, test } from "./support.js";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, words] of [
    ["", "accords pour l’emploi"],
    ["chronologie/", "2015"],
    ["reseau/", "France Travail"],
    ["suivi/", "Échéances passées"],
    ["accords/etat-cgpme-idf-2015/", "Échéance passée"],
    ["en/accords/etat-cgpme-idf-2015/", "Due date passed"],
    ["organisations/france-travail/", "Partenaires"],
    ["territoires/FR-REG-53/", "Bretagne"],
    ["en/methode/", "rule"],
    ["donnees/", "iCalendar"],
  ]) {
    test(`/${path} is read whole`, async ({ page }) => {
      const response = await page.goto(path || "./");
      expect(response.status()).toBe(200);
      await expect(page.locator("h1:visible")).toHaveCount(1);
      await expect(page.locator("main")).toContainText(words);
      await expect(page.locator("header.head")).toBeVisible();
      await expect(page.locator("footer.foot")).toBeAttached();
    });
  }

  test("links lead from page to page", async ({ page }) => {
    await page.goto("en/");
    await page.locator("header.head nav a", { hasText: "Agreements" }).first().click();
    await page.locator('[data-agreement-id="etat-cgpme-idf-2015"]').click();
    await expect(page).toHaveURL(/\/en\/accords\/etat-cgpme-idf-2015\/$/);
    await page.locator('.langs a[hreflang="fr"]').click();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  });
});

test("the page stays while the data are on their way, and nothing moves when the app has them", async ({ page }) => {
  const release = await holdBack(page, "**/data/agreements.json");
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("accords/etat-cgpme-idf-2015/", { waitUntil: "commit" });
  // The app is there: its theme button has a name, the page's own has none.
  await expect(page.getByRole("button", { name: "Thème sombre" })).toBeVisible();
  await expect(page.locator(".plain-target").first()).toBeVisible();
  await expect(page.locator("[data-ready]")).toHaveCount(0);
  release();
  await ready(page, "agreement");
  await expect(page.locator(".plain-target")).toHaveCount(0);
  expect(await page.evaluate(() => window.shift)).toBeLessThan(0.05);
});

for (const [path, view, width] of [
  ["donnees/?nosw=1#integrer", "data", 1280],
  ["donnees/?nosw=1#integrer", "data", 360],
  ["accords/etat-cgpme-idf-2015/?nosw=1#sources", "agreement", 1280],
]) {
  test(`at ${width} px, ${path} stands where it says once the app has the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    await ready(page, view);
    const top = () => page.evaluate(() => document.querySelector(location.hash).getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThan(-2);
    expect(await top()).toBeLessThan(2);
  });
}

test("a place that no page can have does no harm", async ({ page }) => {
  await page.goto("donnees/#%");
  await ready(page, "data");
  await expect(page.locator("html")).toHaveAttribute("data-offline", "ready", { timeout: 20_000 });
});

test("whoever has scrolled away before the app has the page is left there", async ({ page }) => {
  const arrive = await holdBack(page, "**/data/agreements.json");
  await page.goto("donnees/?nosw=1#integrer");
  await expect(page.locator("#integrer")).toBeInViewport();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, -100_000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  arrive();
  await ready(page, "data");
  await painted(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.describe("with a dead module", () => {
  test.use({ faults: "expected" });

  test("the page keeps its text below the message", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("accords/etat-cgpme-idf-2015/");
    await expect(page.getByRole("alert")).toContainText("n’a pas pu être chargée");
    await expect(page.locator(".plain-target").first()).toBeVisible();
  });
});
