// Whatever happens to the data file, the house stands: the shell stays, one message says what happened, a retry works.
import { expect, holdBack, open, place, ready, test } from "./support.js";

const DATA = "**/data/agreements.json";

/** The shell is there, with one heading and one message that says these words. */
async function expectFailure(page, ...words) {
  const message = page.getByRole("alert");
  await expect(message).toHaveCount(1);
  for (const word of words) await expect(message).toContainText(word);
  await expect(page.locator("header.head")).toBeVisible();
  await expect(page.locator("header.head nav a").first()).toBeVisible();
  await expect(page.locator("footer.foot")).toBeVisible();
  await expect(page.locator("h1:visible")).toHaveCount(1);
  await expect(page.getByText("Les accords arrivent")).toHaveCount(0);
}

/** The next request for the data is over, well or badly: before that, the message on the screen is the earlier one. */
function dataAnswered(page) {
  const isData = (request) => request.url().endsWith("/data/agreements.json");
  return Promise.race([
    page.waitForEvent("requestfinished", isData),
    page.waitForEvent("requestfailed", isData),
  ]);
}

/** The shipped file, as text, changed. */
async function changed(route, change) {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.text()) });
}

const FAULTS = [
  ["is missing", (route) => route.fulfill({ status: 404, body: "" }), ["404"]],
  ["answers 500", (route) => route.fulfill({ status: 500, body: "oops" }), ["500"]],
  [
    "is a page instead of data",
    (route) => route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><title>Bienvenue</title>" }),
    ["une page au lieu des données"],
  ],
  ["is cut", (route) => changed(route, (text) => text.slice(0, text.length / 2)), [/Ligne \d+, colonne \d+/]],
  ["is empty", (route) => route.fulfill({ contentType: "application/json", body: "" }), [/Ligne \d+, colonne \d+/]],
  [
    "names an organisation that is not there",
    (route) =>
      changed(route, (text) => {
        const data = JSON.parse(text);
        data.agreements.find(({ id }) => id === "etat-cgpme-idf-2015").parties[0].organisation = "personne";
        return JSON.stringify(data);
      }),
    ["etat-cgpme-idf-2015", "parties", "personne"],
  ],
  [
    "holds an impossible date",
    (route) =>
      changed(route, (text) => {
        const data = JSON.parse(text);
        data.agreements.find(({ id }) => id === "ave-grenelle-2017").signed = "2017-02-30";
        return JSON.stringify(data);
      }),
    ["ave-grenelle-2017", "signed", "2017-02-30"],
  ],
  ["cannot be reached", (route) => route.abort(), ["n’a pas répondu"]],
];

test.describe("when the data file", () => {
  test.use({ faults: "expected" });

  for (const [what, answer, words] of FAULTS) {
    test(`${what}: a message says so, and a retry works`, async ({ page, baseURL }) => {
      await page.route(DATA, answer);
      await page.goto("accords/?level=regional");
      await expectFailure(page, ...words);
      expect(place(page, baseURL)).toBe("accords/?level=regional");

      // Still broken: the message stays, no endless wheel.
      const answered = dataAnswered(page);
      await page.getByRole("button", { name: "Réessayer" }).click();
      await answered;
      await expectFailure(page, ...words);

      await page.unroute(DATA);
      await page.getByRole("button", { name: "Réessayer" }).click();
      await ready(page, "agreements");
      await expect(page.getByRole("alert")).toHaveCount(0);
      expect(place(page, baseURL)).toBe("accords/?level=regional");
    });
  }

  test("is missing: the message is in English on an English page", async ({ page }) => {
    await page.route(DATA, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("en/");
    const message = page.getByRole("alert");
    await expect(message).toContainText("404");
    await expect(message).toContainText("The file of agreements");
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});

test("while the data are slow, the page says it waits; then it shows them", async ({ page }) => {
  const release = await holdBack(page, DATA);
  await page.goto("accords/", { waitUntil: "commit" });
  await expect(page.getByText("Les accords arrivent")).toBeVisible();
  await expect(page.locator("header.head")).toBeVisible();
  await expect(page.locator("h1:visible")).toHaveCount(1);
  await expect(page.locator("[data-ready]")).toHaveCount(0);
  release();
  await ready(page, "agreements");
  await expect(page.getByText("Les accords arrivent")).toHaveCount(0);
});

test.describe("an address that leads nowhere", () => {
  // The server answers 404, and the browser reports it.
  test.use({ faults: "expected" });

  for (const [what, path] of [
    ["an unknown agreement", "accords/etat-cgpme-idf-1915/"],
    ["an unknown organisation", "organisations/personne/"],
    ["an unknown territory", "territoires/FR-DEP-99/"],
    ["an unknown page", "etat/cgpme/idf/nulle-part/"],
  ]) {
    test(`${what} has a page of its own, with a search box`, async ({ page, baseURL }) => {
      const response = await page.goto(path);
      expect(response.status()).toBe(404);
      await ready(page, "not-found");
      await expect(page.locator("h1:visible")).toHaveCount(1);
      await expect(page).toHaveTitle(/Paraphe/);
      expect(place(page, baseURL)).toBe(path);

      const box = page.locator("main").getByRole("searchbox");
      await box.fill("cgpme");
      await box.press("Enter");
      await ready(page, "agreements");
      expect(place(page, baseURL)).toBe("accords/?q=cgpme");
      await expect(page.locator('[data-agreement-id="etat-cgpme-idf-2015"]').first()).toBeVisible();
    });
  }

  test("in English, it speaks English", async ({ page }) => {
    await page.goto("en/accords/nowhere/");
    await ready(page, "not-found");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("main").getByRole("button", { name: "Search" })).toBeVisible();
  });
});

test("a part of the address that is not understood is named, and the rest applies", async ({ page }) => {
  await open(page, "accords/?level=cantonal&foo=1&level=regional&from=2015-13");
  const notice = page.locator("main").getByRole("status").filter({ hasText: "ignoré" });
  for (const word of ["cantonal", "level", "foo", "2015-13", "from"]) await expect(notice).toContainText(word);
  const count = page.locator('[data-count="agreements"]').first();
  const shown = await count.getAttribute("value");
  await open(page, "accords/?level=regional");
  await expect(count).toHaveAttribute("value", shown);
  await expect(page.locator("main").getByRole("status").filter({ hasText: "ignoré" })).toHaveCount(0);
});

test.describe("a data version that the host does not have", () => {
  // It is looked for: the browser writes a line about the answer 404.
  test.use({ faults: "expected" });

  test("is said, and the live data are shown", async ({ page }) => {
    await open(page, "accords/?v=1999.01.01");
    await expect(page.locator("main .notices")).toContainText("1999.01.01");
  });
});
