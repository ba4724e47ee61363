// The whole site in one file, opened from the disk as a visitor would: no server, no network.
import { copyFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, ready, test } from "./support.js";

const dist = process.env.PARAPHE_DIST ?? new URL("../../dist", import.meta.url).pathname;
const built = join(dist, "paraphe.html");
const data = JSON.parse(readFileSync(join(dist, "data/agreements.json"), "utf8"));

/** The file, somewhere else on the disk, with nothing beside it. */
function kept() {
  const file = join(mkdtempSync(join(tmpdir(), "paraphe-")), "à garder.html");
  copyFileSync(built, file);
  return file;
}

/** Opens the file with the network off; the test fails on any request that is not for what the file holds. */
async function openFile(page, file, address = "") {
  await page.context().setOffline(true);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const url = pathToFileURL(file).href;
  await page.goto(url + address);
  await ready(page);
  expect(asked.filter((one) => !one.startsWith("blob:") && !one.startsWith("data:"))).toEqual([url]);
  return { url, asked };
}

test("it weighs less than 1.5 MB and says its version before it is opened", () => {
  expect(statSync(built).size).toBeLessThan(1_500_000);
  expect(readFileSync(built, "utf8").slice(0, 1500)).toContain(data.version);
});

test("every page opens from the disk, and nothing is asked of anyone", async ({ page }) => {
  const { url, asked } = await openFile(page, kept());
  await expect(page.locator("html")).toHaveAttribute("data-dataset-version", data.version);
  for (const [path, view] of [
    ["chronologie/", "timeline"],
    ["reseau/", "network"],
    ["suivi/", "tracker"],
    ["accords/", "agreements"],
    ["organisations/", "organisations"],
    ["territoires/", "territories"],
    ["comparer/", "compare"],
    ["donnees/", "data"],
    ["methode/", "method"],
    ["accessibilite/", "accessibility"],
    ["a-propos/", "about"],
    ["accords/etat-cgpme-idf-2015/", "agreement"],
    ["organisations/france-travail/", "organisation"],
    ["territoires/FR-REG-53/", "territory"],
    ["en/", "home"],
  ]) {
    await page.goto(`${url}#/${path}`);
    await ready(page, view);
    await expect(page.locator("h1:visible")).toHaveCount(1);
  }
  // As a link that someone sent: the whole address at once, not a step within the page.
  await page.goto("about:blank");
  await page.goto(`${url}#/en/accords/etat-cgpme-idf-2015/`);
  await ready(page, "agreement");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(asked.filter((one) => one.startsWith("http"))).toEqual([]);
});

test("links, choices and the way back are those of the site, after the #", async ({ page }) => {
  const { url } = await openFile(page, kept());
  await page.locator('header.head a[href="#/chronologie/"]').click();
  await ready(page, "timeline");
  expect(page.url()).toBe(`${url}#/chronologie/`);

  await page.goto(`${url}#/accords/?level=regional`);
  await ready(page, "agreements");
  const regional = data.agreements.filter(({ level }) => level === "regional").length;
  await expect(page.locator("tbody [data-agreement-id]")).toHaveCount(regional);

  // The selection goes along, into another view and another language.
  await page.locator('header.head a[href^="#/suivi/"]').click();
  await ready(page, "tracker");
  expect(page.url()).toBe(`${url}#/suivi/?level=regional`);
  await page.locator('.langs a[hreflang="en"]').click();
  await ready(page, "tracker");
  expect(page.url()).toBe(`${url}#/en/suivi/?level=regional`);
  await page.goBack();
  await page.goBack();
  await ready(page, "agreements");
  expect(page.url()).toBe(`${url}#/accords/?level=regional`);

  // A link within the page does not become an address.
  await page.locator("a.skip").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  expect(page.url()).toBe(`${url}#/accords/?level=regional`);

  // To adjust is to change the address in place.
  await page.goto(`${url}#/chronologie/`);
  await ready(page, "timeline");
  const steps = await page.evaluate(() => history.length);
  await page.getByRole("button", { name: "Rapprocher" }).click();
  await expect.poll(() => page.url()).toContain("#/chronologie/?window=");
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test("search and exports work", async ({ page }) => {
  const { url } = await openFile(page, kept());
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill("prismemploi normandie");
  await page.keyboard.press("Enter");
  await ready(page, "agreement");
  expect(page.url()).toBe(`${url}#/accords/pole-emploi-prismemploi-normandie-2023/`);

  await page.goto(`${url}#/suivi/?today=2022-06-30`);
  await ready(page, "tracker");
  const saved = async (press) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    return readFileSync(await download.path(), "utf8");
  };
  const states = await saved(() => page.getByRole("button", { name: "CSV" }).or(page.getByRole("link", { name: "CSV" })).first().click());
  expect(states.split("\n").length).toBeGreaterThan(400);

  await page.goto(`${url}#/donnees/`);
  await ready(page, "data");
  const whole = await saved(() => page.locator('a[download="agreements.json"]').click());
  expect(JSON.parse(whole)).toEqual(data);
});

test.describe("damaged", () => {
  test.use({ faults: "expected" });

  test("it says so, and keeps its words", async ({ page }) => {
    const file = kept();
    const whole = readFileSync(file, "utf8");
    const middle = Math.floor(whole.length / 2);
    writeFileSync(file, whole.slice(0, middle) + "perdu en route" + whole.slice(middle + 200));
    await page.goto(pathToFileURL(file).href);
    await expect(page.getByRole("alert")).toContainText("abîmé");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Paraphe");
  });
});
