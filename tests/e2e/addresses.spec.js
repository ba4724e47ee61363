// The address says what is shown: it can be gone back to, shared, reloaded, and read in the other language.
import { expect, onOwnHost, open, place, ready, test } from "./support.js";

const count = (page) => page.locator('[data-count="agreements"]').first();

/** Opens the menu of a facet and chooses one of its options. */
async function choose(page, facet, option) {
  const menu = page.locator("details.facet").filter({ has: page.locator("summary", { hasText: facet }) });
  await menu.locator("summary").click();
  await menu.locator("label", { hasText: option }).first().click();
  await page.keyboard.press("Escape");
}

test("Back and Forward go over choices and pages", async ({ page, baseURL }) => {
  await open(page, "accords/");
  const all = await count(page).getAttribute("value");

  await choose(page, "Niveau", "Régional");
  await expect.poll(() => place(page, baseURL)).toBe("accords/?level=regional");
  await expect(count(page)).not.toHaveAttribute("value", all);
  const regional = await count(page).getAttribute("value");

  await choose(page, "Type", "Charte");
  await expect.poll(() => place(page, baseURL)).toBe("accords/?kind=charter&level=regional");
  const both = await count(page).getAttribute("value");
  expect(Number(both)).toBeLessThan(Number(regional));

  await page.locator("main table [data-agreement-id]").first().click();
  await ready(page, "agreement");
  expect(place(page, baseURL)).toMatch(/^accords\/[a-z0-9-]+\/\?kind=charter&level=regional$/);

  await page.goBack();
  await ready(page, "agreements");
  await expect(count(page)).toHaveAttribute("value", both);
  await page.goBack();
  await expect(count(page)).toHaveAttribute("value", regional);
  expect(place(page, baseURL)).toBe("accords/?level=regional");
  await page.goBack();
  await expect(count(page)).toHaveAttribute("value", all);
  expect(place(page, baseURL)).toBe("accords/");

  await page.goForward();
  await expect(count(page)).toHaveAttribute("value", regional);
  await page.goForward();
  await expect(count(page)).toHaveAttribute("value", both);
  await page.goForward();
  await ready(page, "agreement");
});

test("after going back by two pages, a link to the last of them is a step again", async ({ page, baseURL }) => {
  await open(page, "");
  const link = (path) => page.locator(`header a[href$="/${path}/"]`).first();
  await link("chronologie").click();
  await ready(page, "timeline");
  await link("suivi").click();
  await ready(page, "tracker");
  await page.evaluate(() => history.go(-2));
  await ready(page, "home");
  await link("suivi").click();
  await ready(page, "tracker");
  await expect.poll(() => place(page, baseURL)).toBe("suivi/");
  await page.goBack();
  await ready(page, "home");
  expect(place(page, baseURL)).toBe("");
});

onOwnHost.describe("in a folder whose name holds a space", () => {
  onOwnHost.use({ folder: "/mon%20site/" });

  onOwnHost("pages are found, followed and gone back to", async ({ page, baseURL }) => {
    await open(page, "?nosw=1");
    await page.locator('header a[href$="/suivi/"]').first().click();
    await ready(page, "tracker");
    expect(place(page, baseURL)).toBe("suivi/");
    await page.goBack();
    await ready(page, "home");
    await open(page, "accords/etat-cgpme-idf-2015/?nosw=1");
    await ready(page, "agreement");
  });
});

test("a choice that is taken away leaves the address", async ({ page, baseURL }) => {
  await open(page, "accords/?level=regional&kind=charter");
  await page.locator(".chips a.chip.on", { hasText: "Charte" }).click();
  await expect.poll(() => place(page, baseURL)).toBe("accords/?level=regional");
  await page.locator(".chips a.chip.on").click();
  await expect.poll(() => place(page, baseURL)).toBe("accords/");
});

test("the language changes the words, the dates and the numbers, and keeps the page and its choices", async ({ page, baseURL }) => {
  await open(page, "accords/etat-cgpme-idf-2015/?level=regional");
  const html = page.locator("html");
  const main = page.locator("main");
  await expect(html).toHaveAttribute("lang", "fr");
  await expect(main).toContainText(/1[\u00a0\u202f]750/);
  await expect(main).toContainText(/juillet 2015/);

  await page.locator('.langs a[hreflang="en"]').click();
  await expect(html).toHaveAttribute("lang", "en");
  await ready(page, "agreement");
  expect(place(page, baseURL)).toBe("en/accords/etat-cgpme-idf-2015/?level=regional");
  await expect(main).toContainText("1,750");
  await expect(main).toContainText(/July 2015/);
  await expect(main).not.toContainText(/juillet 2015|1[\u00a0\u202f]750/);

  await page.locator('.langs a[hreflang="fr"]').click();
  await expect(html).toHaveAttribute("lang", "fr");
  expect(place(page, baseURL)).toBe("accords/etat-cgpme-idf-2015/?level=regional");
});

test("the title follows the language and the page", async ({ page }) => {
  await open(page, "accords/");
  await expect(page).toHaveTitle(/^Accords/);
  await page.locator('.langs a[hreflang="en"]').click();
  await expect(page).toHaveTitle(/^Agreements/);
  await page.locator("header.head nav a", { hasText: "Organisations" }).click();
  await expect(page).toHaveTitle(/^Organisations/);
  await ready(page, "organisations");
  await expect(page.locator("#page-title")).toBeFocused();
});

test("a link to a record opens it, and reloading stays there", async ({ page, baseURL }) => {
  const path = "accords/france-travail-cci-nantes-2024/?today=2025-01-01";
  const response = await open(page, path);
  expect(response.status()).toBe(200);
  const heading = await page.locator("h1:visible").textContent();
  await page.reload();
  await ready(page, "agreement");
  expect(place(page, baseURL)).toBe(path);
  await expect(page.locator("h1:visible")).toHaveText(heading);
});

test("a filter chosen in one view is kept in the others, and counts the same", async ({ page, baseURL }) => {
  await open(page, "accords/");
  await choose(page, "Niveau", "Départemental");
  await expect.poll(() => place(page, baseURL)).toBe("accords/?level=departmental");
  const shown = await count(page).getAttribute("value");
  expect(shown).toMatch(/^[1-9]\d*$/);
  for (const [word, view] of [
    ["Chronologie", "timeline"],
    ["Réseau", "network"],
    ["Suivi", "tracker"],
    ["Territoires", "territories"],
    ["Accords", "agreements"],
  ]) {
    await page.locator("header.head nav a", { hasText: word }).click();
    await ready(page, view);
    expect(place(page, baseURL)).toMatch(/\?level=departmental$/);
    await expect(count(page), `the count of ${view}`).toHaveAttribute("value", shown);
  }
});

test("every link stays below the site's root", async ({ page, baseURL }) => {
  test.slow();
  for (const path of ["", "accords/etat-cgpme-idf-2015/", "organisations/france-travail/", "donnees/", "en/accords/?level=regional"]) {
    await open(page, path);
    const astray = await page.evaluate((root) => {
      const links = [...document.querySelectorAll("a[href], link[href]")].map((link) => link.href);
      return links.filter((href) => new URL(href).origin === location.origin && !href.startsWith(root));
    }, new URL(baseURL).href);
    expect(astray, `links of /${path}`).toEqual([]);
  }
});

test("pages reached by links are the pages reached by their address", async ({ page }) => {
  await open(page);
  for (const word of ["Accords", "Organismes", "Territoires", "Données"]) {
    await page.locator("header.head nav a", { hasText: word }).click();
    await expect(page).toHaveTitle(new RegExp(`^${word}`));
    const response = await page.request.get(page.url());
    expect(response.status(), page.url()).toBe(200);
  }
});

test("the search of the header leads to the table, and the words can be shared", async ({ page, baseURL }) => {
  await open(page, "methode/?level=regional");
  const button = page.locator("header.head").getByRole("button", { name: /^Chercher/ });
  await button.click();
  await page.getByRole("combobox").fill("apprentis & co");
  await page.getByRole("combobox").press("Shift+Enter");
  await ready(page, "agreements");
  expect(place(page, baseURL)).toBe("accords/?q=apprentis+%26+co");
  await page.reload();
  await ready(page, "agreements");
  await expect(button).toContainText("apprentis & co");
  // Sending the same words again changes nothing.
  await button.click();
  await expect(page.getByRole("combobox")).toHaveValue("apprentis & co");
  await page.getByRole("combobox").press("Shift+Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(place(page, baseURL)).toBe("accords/?q=apprentis+%26+co");
});

// --- the theme -------------------------------------------------------------------------------------------------------

const background = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("the dark theme is a button, and the device remembers it", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  const light = await background(page);
  const button = page.getByRole("button", { name: "Thème sombre" });
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => background(page)).not.toBe(light);
  const dark = await background(page);

  await page.reload();
  await ready(page, "home");
  expect(await background(page)).toBe(dark);
  await open(page, "en/accords/");
  expect(await background(page)).toBe(dark);
  await page.getByRole("button", { name: "Dark theme" }).click();
  await expect.poll(() => background(page)).toBe(light);
});

test("without a choice the theme is that of the device", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  const light = await background(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.reload();
  await ready(page, "home");
  expect(await background(page)).not.toBe(light);
  await expect(page.getByRole("button", { name: "Thème sombre" })).toHaveAttribute("aria-pressed", "true");
});

test("a browser that refuses storage does no harm", async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  const light = await background(page);
  await page.getByRole("button", { name: "Thème sombre" }).click();
  await expect.poll(() => background(page)).not.toBe(light);
  await page.locator("header.head nav a", { hasText: "Accords" }).click();
  await ready(page, "agreements");
  expect(place(page, baseURL)).toBe("accords/");
});
