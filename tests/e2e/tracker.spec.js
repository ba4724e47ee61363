// The target tracker: what each target says, where each figure comes from, and the way there by keyboard.
import { readFileSync } from "node:fs";
import { SEEDS, expect, expectAccessible, open, place, test } from "./support.js";

const data = JSON.parse(readFileSync(new URL("../../public/data/agreements.json", import.meta.url), "utf8"));
const TARGETS = data.agreements.flatMap((agreement) => agreement.targets.map((target) => ({ agreement, target })));

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
