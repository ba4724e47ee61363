import { expect, open, ready, test } from "./support.js";

test("the home page opens and knows which data it shows", async ({ page }) => {
  const response = await open(page);
  expect(response.status()).toBe(200);
  await ready(page, "home");
  await expect(page.locator("html")).toHaveAttribute("data-dataset-version", /.+/);
});

for (const path of ["", "chronologie/", "reseau/", "suivi/", "accords/", "methode/", "en/", "en/chronologie/"]) {
  test(`/${path} answers 200 with one heading and a title`, async ({ page }) => {
    const response = await open(page, path);
    expect(response.status()).toBe(200);
    await expect(page.locator("h1:visible")).toHaveCount(1);
    await expect(page).toHaveTitle(/Paraphe/);
    await expect(page.locator("html")).toHaveAttribute("lang", path.startsWith("en/") ? "en" : "fr");
  });
}

test("each page has its own title", async ({ page }) => {
  const titles = new Set();
  const paths = ["", "chronologie/", "reseau/", "suivi/"];
  for (const path of paths) {
    await open(page, path);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(paths.length);
});

test.describe("when something breaks", () => {
  test.use({ faults: "expected" });

  test("an unknown address answers 404 with a page of the site", async ({ page }) => {
    const response = await page.goto("nulle-part/");
    expect(response.status()).toBe(404);
    expect(await page.content()).toContain("Paraphe");
  });

  test("without the app the page says so, keeps its text, and a retry works", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("./");
    const message = page.getByRole("alert");
    await expect(message).toContainText("n’a pas pu être chargée");
    await page.unroute("**/*.wasm");
    await message.getByRole("button").click();
    await ready(page, "home");
  });

  test("a panic shows what to do, and the report can be read", async ({ page }) => {
    await open(page);
    await page.evaluate(() => (document.documentElement.dataset.panic = "panicked at a test"));
    const dialog = page.getByRole("dialog", { name: "Une erreur est survenue" });
    await expect(dialog).toContainText("panicked at a test");
    await dialog.getByRole("button", { name: "Recharger" }).click();
    await ready(page, "home");
    await expect(dialog).toHaveCount(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("each page says that it can be read, and what needs JavaScript", async ({ page }) => {
    await page.goto("chronologie/");
    await expect(page.locator("noscript p")).toBeVisible();
  });
});
