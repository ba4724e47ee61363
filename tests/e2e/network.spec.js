// The partner network: the six seeds selected and opened from it, the keyboard along links, the four pictures.
import { expect, expectAccessible, open, place, ready, test } from "./support.js";

const SEEDS = {
  "etat-cgpme-idf-2015": ["Préfecture de la région d’Île-de-France", "CGPME Île-de-France", "Direction régionale"],
  "france-travail-cci-nantes-2024": ["France Travail", "Chambre de commerce et d’industrie Nantes"],
  "ave-grenelle-2017": ["Alliance Villes Emploi"],
  "departement13-ccimp-2017": ["Bouches-du-Rhône", "Marseille"],
  "pole-emploi-prismemploi-idf-2023": ["Pôle emploi", "Prism’emploi"],
  "pole-emploi-prismemploi-2021": ["Pôle emploi", "Prism’emploi"],
};

const panel = (page) => page.locator(".network-panel");
const onMap = (page, id) => page.locator(`svg .network-marks [data-agreement-id="${id}"], svg .network-marks [data-organisation-id="${id}"]`);

for (const [id, parties] of Object.entries(SEEDS)) {
  test(`${id} is selected on the map, lists its parties, and opens`, async ({ page, baseURL }) => {
    await open(page, "reseau/");
    const mark = onMap(page, id);
    // Marks may lie close together, so the keyboard's way in is used: focus, Enter.
    await mark.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => place(page, baseURL)).toContain(`sel=${id}`);
    const listed = panel(page).locator('[data-list="parties"]');
    for (const party of parties) await expect(listed).toContainText(party);
    await panel(page).getByRole("link", { name: "Ouvrir l’accord" }).click();
    await ready(page, "agreement");
    await expect.poll(() => place(page, baseURL)).toContain(`accords/${id}/`);
    await page.goBack();
    await ready(page, "network");
    await expect(panel(page).locator('[data-list="parties"]')).toContainText(parties[0]);
  });
}

test("a click on a mark selects it, and Back undoes it", async ({ page, baseURL }) => {
  await open(page, "reseau/");
  const mark = onMap(page, "france-travail");
  await mark.click();
  await expect(panel(page)).toContainText("France Travail");
  await expect.poll(() => place(page, baseURL)).toContain("sel=france-travail");
  await page.goBack();
  await expect.poll(() => place(page, baseURL)).toBe("reseau/");
  await expect(panel(page)).toContainText("Choisir");
});

test("the keyboard goes from one organisation to another along links", async ({ page, baseURL }) => {
  await open(page, "reseau/");
  await expect(page.locator('.network-map [tabindex="0"]')).toHaveCount(1);
  await page.locator('.network-map [tabindex="0"]').focus();
  const here = () =>
    page.evaluate(() => {
      const { agreementId, organisationId } = document.activeElement.dataset;
      return { agreementId, organisationId };
    });
  const start = (await here()).organisationId;
  expect(start).toBe("france-travail");
  await page.keyboard.press("ArrowRight");
  const agreement = (await here()).agreementId;
  expect(agreement, "an arrow from an organisation leads to an agreement").toBeTruthy();
  // From the agreement on to another party: some arrow leads there, or the next agreement around the same point has one.
  let other;
  for (let turn = 0; turn < 12 && !other; turn++) {
    const from = (await here()).agreementId;
    for (const key of ["ArrowRight", "ArrowUp", "ArrowDown"]) {
      await page.keyboard.press(key);
      const { organisationId } = await here();
      if (organisationId && organisationId !== start) {
        other = organisationId;
        break;
      }
      if (organisationId === start) await page.locator(`.network-marks [data-agreement-id="${from}"]`).focus();
    }
    if (!other) await page.keyboard.press("PageDown");
  }
  expect(other).toBeTruthy();
  await page.keyboard.press("Enter");
  await expect.poll(() => place(page, baseURL)).toContain(`sel=${other}`);
  await page.keyboard.press("Escape");
  await expect.poll(() => place(page, baseURL)).not.toContain("sel=");
});

test("the zoom buttons and keys move the camera and leave the address alone", async ({ page, baseURL }) => {
  await open(page, "reseau/");
  const camera = page.locator(".network-map > g");
  const whole = await camera.getAttribute("transform");
  await page.getByRole("button", { name: "Rapprocher" }).click();
  await expect(camera).not.toHaveAttribute("transform", whole);
  await page.getByRole("button", { name: "Tout montrer" }).click();
  await expect(camera).toHaveAttribute("transform", whole);
  await page.locator('.network-map [tabindex="0"]').focus();
  await page.keyboard.press("+");
  await expect(camera).not.toHaveAttribute("transform", whole);
  await page.keyboard.press("0");
  await expect(camera).toHaveAttribute("transform", whole);
  expect(place(page, baseURL)).toBe("reseau/");
});

test("no point moves when a filter is set", async ({ page }) => {
  const places = () =>
    page.locator(".network-marks > g").evaluateAll((marks) =>
      Object.fromEntries(marks.map((m) => [m.dataset.agreementId ?? m.dataset.organisationId, m.getAttribute("transform")])),
    );
  await open(page, "reseau/");
  const all = await places();
  await open(page, "reseau/?level=regional");
  const some = await places();
  const ids = Object.keys(some);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.length).toBeLessThan(Object.keys(all).length);
  for (const id of ids) expect(some[id], id).toBe(all[id]);
});

test("the counts in the document are those of the selection", async ({ page }) => {
  for (const mode of ["", "mode=around&", "mode=lines&", "mode=table&"]) {
    await open(page, `reseau/?${mode}level=local`);
    const count = page.locator('data[data-count="agreements"]');
    await expect(count).toHaveCount(1);
    const n = Number(await count.getAttribute("value"));
    expect(n).toBeGreaterThan(0);
    if (mode === "mode=table&") {
      await expect(page.locator("tr[data-agreement-id]")).toHaveCount(n);
    }
  }
});

test("around one organisation, a partner chosen takes the centre and an agreement does not", async ({ page, baseURL }) => {
  await open(page, "reseau/?mode=around&sel=unml");
  await expect(page.locator(".network-said")).toContainText("Union nationale des missions locales");
  await page.locator('.network-fan [data-agreement-id="cma-france-unml-2023"] .network-lozenge').click();
  await expect.poll(() => place(page, baseURL)).toContain("sel=cma-france-unml-2023");
  await expect(page.locator(".network-said")).toContainText("Union nationale des missions locales");
  await page.locator('.network-fan [data-organisation-id="cma-france"] .network-ring').click();
  await expect(page.locator(".network-said")).toContainText("CMA France");
});

test("the shortest chain between two organisations is written", async ({ page }) => {
  await open(page, "reseau/?mode=around&sel=unml");
  const card = page.locator(".network-path");
  await card.getByLabel("À", { exact: true }).fill("edf");
  await card.getByLabel("À", { exact: true }).press("Tab");
  await expect(card.locator(".network-chain li").first()).toContainText("missions locales");
  await expect(card.locator(".network-chain li").last()).toContainText("EDF");
  await expect(card).toContainText("Chaîne la plus courte");
});

test("the table sorts by its columns and says so", async ({ page, baseURL }) => {
  await open(page, "reseau/?mode=table");
  await expect(page.locator('th[aria-sort="descending"]')).toHaveText(/Accords/);
  await page.getByRole("link", { name: "Organisme", exact: true }).click();
  await expect.poll(() => place(page, baseURL)).toContain("sort=name");
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText(/Organisme/);
});

test("a phone gets the set lines, a word about it, and no page wider than its screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of ["reseau/", "reseau/?mode=around", "reseau/?mode=table", "en/reseau/?sel=unml"]) {
    await open(page, path);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide, path).toBeLessThanOrEqual(0);
  }
  await open(page, "reseau/");
  await expect(page.locator(".network-columns")).toBeVisible();
  await page.getByRole("button", { name: "Voir la carte quand même" }).click();
  await expect(page.locator(".network-map")).toBeVisible();
});

for (const path of ["reseau/?sel=unml", "reseau/?mode=around", "reseau/?mode=lines&sel=ave-grenelle-2017", "reseau/?mode=table&level=local"]) {
  test(`nothing that axe knows is wrong in ${path}`, async ({ page }) => {
    await open(page, path);
    await expectAccessible(page);
  });
}
