// Six agreements, and the regional versions of one, that must be right in every view: opened from the timeline, from
// the network and from the tracker, each shows its parties, its axes and its targets.
import { readFileSync } from "node:fs";
import { SEEDS, expect, open, ready, test } from "./support.js";

const { agreements, organisations } = JSON.parse(
  readFileSync(new URL("../../public/data/agreements.json", import.meta.url), "utf8"),
);
const names = Object.fromEntries(organisations.map(({ id, name }) => [id, name]));
const seeds = [
  ...SEEDS,
  "pole-emploi-prismemploi-normandie-2023",
  "pole-emploi-prismemploi-occitanie-2021",
];

/** Letters and digits alone: typography is not what is tested here. */
const bare = (text) => text.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();

const ways = {
  timeline: async (page, seed) => {
    await open(page, `chronologie/?sel=${seed.id}`);
    await page.getByRole("link", { name: "Ouvrir l’accord" }).click();
  },
  network: async (page, seed) => {
    await open(page, `reseau/?sel=${seed.id}`);
    await page.locator(`aside a[data-agreement-id="${seed.id}"], section a[data-agreement-id="${seed.id}"]`).first().click();
  },
  tracker: async (page, seed) => {
    await open(page, `suivi/?q=${encodeURIComponent(bare(seed.title))}`);
    await page.locator(`[data-target-id^="${seed.id}/"] a[data-agreement-id="${seed.id}"]`).first().click();
  },
};

for (const id of seeds) {
  const seed = agreements.find((agreement) => agreement.id === id);
  for (const [view, go] of Object.entries(ways)) {
    // The tracker lists targets: an agreement without any has no place in it.
    if (view === "tracker" && seed.targets.length === 0) continue;
    test(`${id}, opened from the ${view}, shows its parties, axes and targets`, async ({ page }) => {
      await go(page, seed);
      await ready(page, "agreement");
      await expect(page).toHaveURL(new RegExp(`/accords/${id}/`));
      const article = page.locator(`article[data-agreement-id="${id}"]`);
      expect(bare(await article.locator("h1").innerText())).toBe(bare(seed.title));

      for (const party of seed.parties) {
        const row = article.locator(".parties li", { has: page.locator(`[data-organisation-id="${party.organisation}"]`) });
        expect(bare(await row.innerText())).toContain(bare(names[party.organisation]));
        for (const person of party.represented_by) expect(bare(await row.innerText())).toContain(bare(person.name));
      }
      await expect(article.locator(".parties > li")).toHaveCount(seed.parties.length);

      const axes = await article.locator(".axes > li").allInnerTexts();
      expect(axes.length).toBe(seed.axes.length);
      seed.axes.forEach((axis, i) => expect(bare(axes[i])).toContain(bare(axis.label.fr)));

      for (const target of seed.targets) {
        const card = article.locator(`[data-target-id="${id}/${target.id}"]`).first();
        expect(bare(await card.innerText())).toContain(bare(target.label.fr));
        await expect(card).toHaveAttribute("data-result", /.+/);
        if (target.value !== null) expect(bare(await card.innerText()).replaceAll(" ", "")).toContain(String(target.value));
      }
    });
  }
}

test("a disputed signing date is shown on both sides, with who says which", async ({ page }) => {
  await open(page, "accords/pole-emploi-prismemploi-2021/");
  const disputed = page.locator("[data-disputed]");
  await expect(disputed).toContainText("mai 2021");
  await expect(disputed).toContainText(/12.mai 2022/);
  await expect(disputed).toContainText("article francilien");
});

test("a call is said to be a call", async ({ page }) => {
  await open(page, "accords/ave-grenelle-2017/");
  await expect(page.getByText(/Un appel.: rien n’a été signé/)).toBeVisible();
});
