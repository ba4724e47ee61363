// Ways to look at the tracker: from an earlier day, by keyboard alone, as small drawings; and the way to put it right.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, open, place, test } from "./support.js";

const data = JSON.parse(readFileSync(new URL("../../public/data/agreements.json", import.meta.url), "utf8"));
const card = (page, id) => page.locator(`article[data-target-id="${id}"]`);
/** What is read, with plain spaces. */
const read = async (locator) => (await locator.innerText()).replace(/[\u00a0\u202f]/g, " ");

test("on an earlier day, what was published since is pale and said, and the counts are those of that day", async ({ page }) => {
  const id = "engagement-national-quartiers-2008/recrutements";
  await open(page, "suivi/?q=quartiers&today=2010-01-01");
  const found = card(page, id);
  // The rule reads everything: its answer does not move.
  await expect(found).toHaveAttribute("data-result", "not-met");
  await expect(found.locator(".target-then")).toContainText("Ce que l’on pouvait en savoir au 01/01/2010");
  expect(await read(found.locator(".target-then"))).toMatch(/16 000 : publié depuis, le \d{2}\/\d{2}\/\d{4} : pas encore connu au 01\/01\/2010/);
  await expect(found.locator(".figure.later").first()).toHaveText(/16.000/);
  await expect(found.locator(".chart-dot.later")).not.toHaveCount(0);
  await expect(found.locator(".triple li.later")).not.toHaveCount(0);

  await open(page, "suivi/?today=2016-01-01");
  const said = await read(page.locator(".said"));
  expect(said).toMatch(/\d+ résultats publiés au 01\/01\/2016, \d+ depuis/);
  expect(said).toMatch(/cibles viennent d’accords signés depuis/);
  await expect(page.locator(".due-mark.later")).not.toHaveCount(0);
  await open(page, "suivi/?today=2016-01-01&sort=state");
  await expect(page.locator(".targets-group small").first()).toContainText(/avec un résultat publié au 01\/01\/2016/);
  // From the visitor's own day nothing is pale.
  await open(page, "suivi/");
  await expect(page.locator(".later, .target-then")).toHaveCount(0);
});

test("someone who knows nothing of it answers with the keyboard alone: Île-de-France, 2015, by whom, what result", async ({ page, baseURL }) => {
  await open(page, "suivi/");
  let keys = 0;
  const press = async (key) => {
    keys += key.length > 1 ? 1 : key.length;
    await page.keyboard.press(key);
  };
  await press("Tab");
  await expect(page.locator(":focus")).toHaveText("Aller au contenu");
  await press("Enter");
  await press("Tab");
  await expect(page.getByRole("combobox", { name: "Territoire" })).toBeFocused();
  await press("I");
  await expect(page.getByRole("combobox", { name: "Territoire" })).toHaveValue("FR-REG-11");
  await press("Tab");
  for (const digit of "2015") await press(digit);
  await expect(page.getByRole("combobox", { name: "Année de la signature" })).toHaveValue("2015");
  expect(place(page, baseURL)).toBe("suivi/?territory=FR-REG-11&from=2015&to=2015");

  // What is announced: how many, and what is known of them.
  expect(await read(page.locator(".said[role=status]"))).toMatch(/^10 cibles dans 2 accords.*1 avec un résultat publié, 3 où l’on a cherché sans trouver/);
  await press("Tab");
  await expect(page.locator(":focus")).toHaveText("Lire les 10 cibles");
  await press("Enter");
  const first = page.locator("#target-row-0");
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
  expect(keys).toBeLessThan(15);

  // What was promised, by whom, and what came of it, each in words on the card.
  const seed = card(page, "etat-cgpme-idf-2015/entreprises-accompagnees");
  expect(await read(seed.locator(".target-said"))).toBe("1 750 entreprises, aucun résultat publié trouvé au 22/11/2026");
  expect(await read(seed.locator(".target-who"))).toContain("responsable : CGPME Île-de-France");
  const read0 = await read(first);
  expect(read0).toMatch(/700 000 sur 700 000 heures/);
  expect(read0).toMatch(/Déclaré par une partie/);
  // The next stop is in that card, and a figure's evidence is one key away.
  await press("Tab");
  await expect(first.locator("a:focus")).toHaveCount(1);
  await press("Tab");
  await press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("an error or a result is reported with the record, its version, the rule and the state seen", async ({ page }) => {
  await open(page, "suivi/?q=quartiers&result=not-met");
  const found = card(page, "engagement-national-quartiers-2008/recrutements");
  await found.getByText("Signaler une erreur ou un résultat").click();
  const text = await found.getByLabel("Signalement à copier").inputValue();
  for (const part of [
    "engagement-national-quartiers-2008/recrutements",
    data.version,
    "accords/engagement-national-quartiers-2008/",
    "règle v1",
    "non atteint",
  ]) {
    expect(text).toContain(part);
  }
  await expect(found.locator(".report-corrections")).toContainText(`Aucune correction de cette cible n’est enregistrée à ce jour (données ${data.version})`);
  await expectAccessible(page);
});

test("small drawings have every target of the selection, under the same headings, and a nature is a choice", async ({ page, baseURL }) => {
  await open(page, "suivi/?sort=nature&q=seniors");
  const headings = await page.locator(".targets-group").allInnerTexts();
  const count = Number(await page.locator('[data-count="targets"]').getAttribute("value"));
  await page.getByRole("link", { name: "vignettes" }).click();
  await expect(page.locator(".multiple[data-target-id]")).toHaveCount(count);
  expect(await page.locator(".targets-group").allInnerTexts()).toEqual(headings);
  await expectAccessible(page);
  const choice = page.locator(".facets").getByRole("link", { name: /^Effet/ });
  const kept = Number(await choice.locator("b").innerText());
  await choice.click();
  await expect(page.locator(".multiple[data-target-id]")).toHaveCount(kept);
  expect(place(page, baseURL)).toContain("nature=outcome");
});
