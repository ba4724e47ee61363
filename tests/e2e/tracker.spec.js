// The target tracker: what each target says, where each figure comes from, and the way there by keyboard.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, open, place, test } from "./support.js";

const data = JSON.parse(readFileSync(new URL("../../public/data/agreements.json", import.meta.url), "utf8"));
const TARGETS = data.agreements.flatMap((agreement) => agreement.targets.map((target) => ({ agreement, target })));
const SEEDS = [
  "etat-cgpme-idf-2015",
  "france-travail-cci-nantes-2024",
  "ave-grenelle-2017",
  "departement13-ccimp-2017",
  "pole-emploi-prismemploi-idf-2023",
  "pole-emploi-prismemploi-2021",
];

const card = (page, id) => page.locator(`article[data-target-id="${id}"]`);
const showAll = (page) => page.getByRole("button", { name: /^(Tout montrer|Show all)/ }).click();
/** What is read, with plain spaces. */
const read = async (locator) => (await locator.innerText()).replace(/[\u00a0\u202f]/g, " ");

test("the count is that of the data, and all the cards can be had", async ({ page }) => {
  test.slow();
  await open(page, "suivi/");
  await expect(page.locator('[data-count="targets"]')).toHaveAttribute("value", String(TARGETS.length));
  await showAll(page);
  await expect(page.locator("article[data-target-id]")).toHaveCount(TARGETS.length);
  await expect(page.getByRole("button", { name: /Tout montrer/ })).toHaveCount(0);
});

for (const seed of SEEDS) {
  test(`the targets of ${seed} are found, each with its states, its agreement and its evidence`, async ({ page }) => {
    const targets = TARGETS.filter(({ agreement }) => agreement.id === seed);
    await open(page, `suivi/?q=${encodeURIComponent(targets[0].agreement.title)}`);
    expect(targets.length).toBeGreaterThan(0);
    for (const { target } of targets) {
      const found = card(page, `${seed}/${target.id}`);
      await expect(found).toBeVisible();
      for (const mark of ["result", "evidence", "deadline"]) {
        await expect(found).toHaveAttribute(`data-${mark}`, /^[a-z-]+$/);
      }
      await expect(found.locator(`a[data-agreement-id="${seed}"]`)).toHaveAttribute("href", new RegExp(`accords/${seed}/`));
      expect(await found.locator(".triple li").count()).toBe(3);
      const said = found.locator(".target-said");
      if (target.value === null) {
        expect(await said.innerText()).toContain(target.evidence);
        continue;
      }
      expect((await read(said)).replace(/ /g, "")).toContain(String(target.value));

      // Opened and closed with the keyboard alone; the focus comes back to the figure.
      const figure = said.getByRole("button").first();
      await figure.focus();
      await page.keyboard.press("Enter");
      const proof = page.getByRole("dialog");
      await expect(proof).toBeVisible();
      await expect(proof.locator("blockquote")).not.toBeEmpty();
      await page.keyboard.press("Escape");
      await expect(proof).toHaveCount(0);
      await expect(figure).toBeFocused();
    }
  });
}

test("the evidence leads to the very words, with the plain address beside it", async ({ page }) => {
  await open(page, "suivi/?q=quartiers&result=not-met");
  const found = card(page, "engagement-national-quartiers-2008/recrutements");
  expect(await read(found.locator(".target-said"))).toBe("16 000 sur 40 000 recrutements, soit 40 %");
  await found.getByRole("button", { name: /^16.000, source/ }).first().click();
  const proof = page.getByRole("dialog");
  await expect(proof).toContainText("près de 16.000 embauches");
  await expect(proof).toContainText("20 Minutes");
  await expect(proof.getByRole("link", { name: "Lire le passage" })).toHaveAttribute(
    "href",
    /#:~:text=pr%C3%A8s%20de%2016\.000%20embauches$/,
  );
  await expect(proof.getByRole("link", { name: "adresse simple" })).not.toHaveAttribute("href", /:~:/);
  // From one figure to the other inside the panel, then back to the first figure on the page.
  await proof.getByRole("button", { name: /^22.000, source/ }).click();
  await expect(proof).toContainText("supérieur au bilan");
  await expectAccessible(page);
  await proof.getByRole("button", { name: "Fermer la preuve" }).click();
  await expect(proof).toHaveCount(0);
  await expect(found.getByRole("button", { name: /^16.000, source/ }).first()).toBeFocused();
});

/** The digits of sentences, tables of inputs and notes that no control leads from, on the page as it is. */
const bareNumbers = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const button of document.querySelectorAll(".figure")) {
      if (!/source/.test(button.getAttribute("aria-label"))) found.push(button.textContent);
    }
    // Outside the figures and the quoted words, a sentence holds no digit but the day of a search or of a figure.
    for (const said of document.querySelectorAll(".target-said, .multiple-said")) {
      const rest = [...said.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("");
      const bare = rest.replace(/\d{2}\/\d{2}\/\d{4}|\d{1,2} \p{L}+ \d{4}|\((?:[^)]*)\d{4}\)/gu, "");
      if (/\d/.test(bare)) found.push(said.textContent);
    }
    // In a table, each value promised or observed is a control.
    for (const cell of document.querySelectorAll(".tracker-list td.figures")) {
      const rest = cell.cloneNode(true);
      rest.querySelectorAll(".figure, small").forEach((node) => node.remove());
      // A unit may name a number: "% of the 120 towns".
      if (!cell.querySelector(".figure") && /\d/.test(rest.textContent)) found.push(cell.textContent);
    }
    // What the rule was given: all but dates leads to its source.
    for (const cell of document.querySelectorAll(".inputs td")) {
      const bare = cell.textContent.replace(/.*\d{4}$/u, "");
      if (/\d/.test(bare) && !cell.querySelector(".figure")) found.push(cell.textContent);
    }
    return found;
  });

for (const path of ["suivi/", "en/suivi/", "suivi/?mode=multiples", "en/suivi/?mode=table", "suivi/?today=2016-01-01"]) {
  test(`on /${path} every number said has a control named after its source`, async ({ page }) => {
    test.slow();
    await open(page, path);
    await showAll(page);
    expect(await page.locator(".tracker-list .figure").count()).toBeGreaterThan(500);
    for (const why of await page.locator(".target-why summary").all().then((all) => all.slice(0, 12))) await why.click();
    expect(await bareNumbers(page)).toEqual([]);
  });
}

test("a choice is in the address, keeps only what answers, and can be taken back", async ({ page, baseURL }) => {
  await open(page, "suivi/");
  const choice = page.locator(".facets").getByRole("link", { name: /^Dépassé/ });
  const count = Number(await choice.locator("b").innerText());
  await choice.click();
  await expect(choice).toHaveAttribute("aria-current", "true");
  expect(place(page, baseURL)).toBe("suivi/?result=exceeded");
  await expect(page.locator('[data-count="targets"]')).toHaveAttribute("value", String(count));
  await expect(page.locator('article[data-target-id]:not([data-result="exceeded"])')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('[data-count="targets"]')).toHaveAttribute("value", String(TARGETS.length));
});

test("the day moves the deadlines and nothing else", async ({ page }) => {
  const id = "les-entreprises-sengagent-2018/entreprises-2027";
  const states = async (path) => {
    await open(page, path);
    await page.locator("article[data-target-id]").first().waitFor();
    const found = card(page, id);
    return Promise.all(["result", "evidence", "deadline"].map((mark) => found.getAttribute(`data-${mark}`)));
  };
  const [result, evidence, deadline] = await states("suivi/?q=entreprises+s'engagent&today=2026-11-25");
  expect(deadline).toBe("ahead");
  expect(await states("suivi/?q=entreprises+s'engagent&today=2028-06-01")).toEqual([result, evidence, "passed"]);
});

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

test("the calendar is one tab stop, walked with the arrows, and has its table", async ({ page }) => {
  await open(page, "suivi/");
  const marks = page.locator(".due-mark");
  expect(await marks.count()).toBeGreaterThan(150);
  await expect(page.locator('.due-mark[tabindex="0"]')).toHaveCount(1);
  await marks.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(marks.last()).toBeFocused();
  await expect(page.locator(".due-said")).toContainText(/échéance/i);
  await page.getByText("Le même compte en tableau").click();
  const cells = await page.locator(".due-table td").allInnerTexts();
  expect(cells.map(Number).reduce((a, b) => a + b)).toBe(await marks.count());
  await page.locator('.due-mark[tabindex="0"]').focus();
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-view="agreement"]')).toBeAttached();
});

test("more cards come without losing the place of the keyboard", async ({ page }) => {
  await open(page, "suivi/");
  const before = await page.locator("article[data-target-id]").count();
  await page.getByRole("button", { name: /Montrer les/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(`#target-row-${before}`)).toBeFocused();
});

test("the table twin has the same targets, and each state can be opened", async ({ page }) => {
  await open(page, "suivi/?q=seniors");
  const count = await page.locator('[data-count="targets"]').getAttribute("value");
  await page.getByRole("link", { name: "tableau" }).click();
  await expect(page.locator("tr[data-target-id]")).toHaveCount(Number(count));
  await expect(page.locator(".tracker-list table caption")).toHaveText(/ce qui fut promis/);
  await expectAccessible(page);

  await page.getByRole("link", { name: "fiches" }).click();
  const why = page.locator("article .target-why").first();
  await why.getByText("D’où viennent ces états").click();
  await expect(why).toContainText("Règle v1");
});

test("the download is the selection, one line for each target", async ({ page }) => {
  await open(page, "suivi/?level=regional&today=2026-11-25");
  const count = await page.locator('[data-count="targets"]').getAttribute("value");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
  expect(download.suggestedFilename()).toBe("paraphe-suivi-2026-11-25.csv");
  const lines = readFileSync(await download.path(), "utf8").trimEnd().split("\n");
  expect(lines[0]).toMatch(/^agreement,target,label_fr,/);
  expect(lines.length).toBe(Number(count) + 1);
});

for (const [width, path] of [[360, "suivi/"], [1280, "en/suivi/"]]) {
  test(`no rule of accessibility is broken at ${width} px on /${path}, and nothing is wider than the page`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}
