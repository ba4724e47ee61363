// The palette: found by typing, by keyboard, by ear; and the words of a search marked in the pages.
import { expect, expectAccessible, open, place, ready, test } from "./support.js";

const field = (page) => page.getByRole("combobox");
const options = (page) => page.getByRole("option");
const active = (page) => page.locator('[role="option"][aria-selected="true"]');

/** Opens the palette by its key, on a page. */
async function enter(page, path = "") {
  await open(page, path);
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
}

test("three ways in, and Escape gives the focus back", async ({ page }) => {
  await open(page, "methode/");
  const button = page.locator("header.head").getByRole("button", { name: /^Chercher/ });
  for (const way of [() => button.click(), () => page.keyboard.press("/"), () => page.keyboard.press("Control+k")]) {
    await button.focus();
    await way();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});

test.describe("on a page that is not there, which the browser reports", () => {
  test.use({ faults: "expected" });
  test("a slash written in a field stays there", async ({ page }) => {
    await open(page, "nulle-part/");
    const box = page.locator("main").getByRole("searchbox");
    await box.fill("");
    await box.press("/");
    await expect(box).toHaveValue("/");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.locator("h1").click();
    await page.keyboard.press("/");
    await field(page).press("/");
    await expect(field(page)).toHaveValue("/");
  });
});

test("the field names the line that is marked, and keys move through all of them", async ({ page, baseURL }) => {
  await enter(page);
  await field(page).pressSequentially("bretagne");
  for (const name of ["Accords", "Organismes", "Territoires"]) {
    await expect(page.getByRole("group", { name })).toBeVisible();
  }
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  const list = await field(page).getAttribute("aria-controls");
  await expect(page.locator(`#${list}`)).toHaveRole("listbox");
  const count = await options(page).count();
  const at = async (which) => {
    await expect(active(page)).toHaveCount(1);
    await expect(options(page).nth(which)).toHaveAttribute("aria-selected", "true");
    const id = await options(page).nth(which).getAttribute("id");
    await expect(field(page)).toHaveAttribute("aria-activedescendant", id);
    await expect(field(page)).toBeFocused();
  };
  await at(0);
  for (let i = 1; i < count; i++) {
    await page.keyboard.press("ArrowDown");
    await at(i);
  }
  await page.keyboard.press("ArrowDown");
  await at(0);
  await page.keyboard.press("ArrowUp");
  await at(count - 1);
  await page.keyboard.press("Home");
  await at(0);
  await page.keyboard.press("End");
  await at(count - 1);
  // The last line leads to all of them, and says how many there are.
  const said = Number((await active(page).innerText()).match(/\d+/)[0]);
  await page.keyboard.press("Enter");
  await ready(page, "agreements");
  expect(place(page, baseURL)).toBe("accords/?q=bretagne");
  await expect(page.locator('[data-view="agreements"] [data-count="agreements"]').first()).toHaveAttribute("value", String(said));
});

for (const [words, address] of [
  ["cci nantes", "accords/france-travail-cci-nantes-2024/"],
  ["estanguet", "accords/du-stade-vers-l-emploi-2019/"],
]) {
  test(`Enter goes to the page of the line: ${words}`, async ({ page, baseURL }) => {
    await enter(page);
    await field(page).pressSequentially(words);
    await page.keyboard.press("Enter");
    await ready(page, "agreement");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(place(page, baseURL)).toBe(address);
    await expect(page.locator("h1")).toBeFocused();
    await page.goBack();
    await ready(page, "home");
  });
}

test("English words find French titles", async ({ page, baseURL }) => {
  await enter(page, "en/");
  await field(page).pressSequentially("youth guarantee");
  await page.getByRole("option", { name: /Garantie jeunes/ }).click();
  await ready(page, "agreement");
  expect(place(page, baseURL)).toBe("en/accords/garantie-jeunes-2013/");
});

test("a typing mistake is forgiven, said, and corrected by one key", async ({ page }) => {
  await enter(page);
  await field(page).pressSequentially("flamanvile");
  const meant = page.getByRole("option", { name: "Vouliez-vous dire « Flamanville » ?" });
  await expect(meant).toBeVisible();
  await expect(active(page)).toContainText("Flamanville");
  await page.keyboard.press("ArrowUp");
  await expect(meant).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("Flamanville");
  await expect(field(page)).toBeFocused();
  await expect(meant).toHaveCount(0);
});

test("nothing found is said, with a way out", async ({ page, baseURL }) => {
  await enter(page);
  await field(page).pressSequentially("xqzwv");
  await expect(page.getByRole("dialog")).toContainText("Rien ne répond à « xqzwv »");
  await page.getByRole("option", { name: "Organismes" }).click();
  await ready(page, "organisations");
  expect(place(page, baseURL)).toBe("organisations/");
});

test("what was found is said once, when typing rests", async ({ page }) => {
  await enter(page);
  await page.evaluate(() => {
    window.said = [];
    const status = document.querySelector('dialog [role="status"]');
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, subtree: true, characterData: true });
  });
  await field(page).pressSequentially("bretagne");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/^\d+ accords, \d+ organismes?, \d+ territoires?\.$/);
  expect(await page.evaluate(() => window.said.length)).toBe(1);
});

test("typing keeps the focus, the caret and the scroll of the page", async ({ page }) => {
  await open(page, "accords/");
  await page.evaluate(() => window.scrollTo(0, 900));
  const scroll = await page.evaluate(() => window.scrollY);
  expect(scroll).toBeGreaterThan(0);
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially("bretane");
  for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("g");
  await expect(field(page)).toHaveValue("bretagne");
  expect(await field(page).evaluate((input) => [input.selectionStart, input === document.activeElement])).toEqual([6, true]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(scroll);
});

test("the words of a search are marked in the table, in whichever form they stand", async ({ page }) => {
  await open(page, "accords/?q=cci+ile+de+france");
  const first = page.locator("tbody [data-agreement-id]").first();
  await expect(first).toHaveAttribute("data-agreement-id", "region-idf-cci-2017");
  expect(await first.locator("mark").allInnerTexts()).toEqual(["Île-de-France", "CCI", "Île-de-France"]);
  await open(page, "accords/");
  await expect(page.locator("tbody mark")).toHaveCount(0);
});

for (const [width, height] of [
  [360, 740],
  [1440, 900],
]) {
  test(`the palette is accessible and inside the screen at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await enter(page);
    for (const words of ["cci", "flamanvile", "xqzwv"]) {
      await field(page).fill(words);
      await expectAccessible(page);
    }
    const box = await page.getByRole("dialog").boundingBox();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    if (width === 360) expect(box.width).toBeGreaterThan(340);
  });
}
