// The partner network: the six seeds selected and opened from it, the keyboard along links, the four pictures.
import { readFileSync } from "node:fs";
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
    await open(page, "reseau/?mode=map");
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
  await open(page, "reseau/?mode=map");
  const mark = onMap(page, "france-travail");
  await mark.click();
  await expect(panel(page)).toContainText("France Travail");
  await expect.poll(() => place(page, baseURL)).toContain("sel=france-travail");
  await page.goBack();
  await expect.poll(() => place(page, baseURL)).toBe("reseau/?mode=map");
  await expect(panel(page)).toContainText("Choisir");
});

test("the keyboard goes from one organisation to another along links", async ({ page, baseURL }) => {
  await open(page, "reseau/?mode=map");
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
  await open(page, "reseau/?mode=map");
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
  expect(place(page, baseURL)).toBe("reseau/?mode=map");
});

test("no point moves when a filter is set", async ({ page }) => {
  const places = () =>
    page.locator(".network-marks > g").evaluateAll((marks) =>
      Object.fromEntries(marks.map((m) => [m.dataset.agreementId ?? m.dataset.organisationId, m.getAttribute("transform")])),
    );
  await open(page, "reseau/?mode=map");
  const all = await places();
  await open(page, "reseau/?mode=map&level=regional");
  const some = await places();
  const ids = Object.keys(some);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.length).toBeLessThan(Object.keys(all).length);
  for (const id of ids) expect(some[id], id).toBe(all[id]);
});

test("the counts in the document are those of the selection", async ({ page }) => {
  for (const mode of ["", "mode=map&", "mode=projection&", "mode=around&", "mode=lines&", "mode=table&"]) {
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

test("the shortest chains between two organisations are written, counted, browsed, and in the address", async ({ page, baseURL }) => {
  await open(page, "reseau/?mode=around&sel=unml");
  const card = page.locator(".network-path");
  await card.getByLabel("À", { exact: true }).fill("edf");
  await card.getByLabel("À", { exact: true }).press("Tab");
  await expect.poll(() => place(page, baseURL)).toContain("path=unml/edf");
  await expect(card.locator(".network-chain li").first()).toContainText("missions locales");
  await expect(card.locator(".network-chain li").last()).toContainText("EDF");
  await expect(card).toContainText("Chaîne la plus courte");
  const first = await card.locator(".network-chain").innerText();
  await card.getByRole("button", { name: "Suivante" }).click();
  await expect.poll(() => place(page, baseURL)).toContain("path=unml/edf/2");
  await expect(card.locator(".network-chain")).not.toHaveText(first, { useInnerText: true });
  const second = await card.locator(".network-chain").innerText();
  // The link alone gives the same chain; and the map draws it.
  await open(page, "reseau/?mode=map&path=unml/edf/2");
  await expect(card.locator(".network-chain")).toHaveText(second, { useInnerText: true });
  await expect(page.locator(".network-chain-drawn .network-link").first()).toBeAttached();
  await page.goBack();
});

/** Where every mark of a picture stands, by identifier. */
const standing = (page, marks) =>
  page.locator(marks).evaluateAll((all) =>
    Object.fromEntries(all.map((m) => [m.dataset.agreementId ?? m.dataset.organisationId, m.getAttribute("transform")])),
  );

for (const [name, path, marks] of [
  ["the map", "reseau/?mode=map", ".network-marks > g"],
  ["the fan", "reseau/?mode=around&sel=unml", ".network-fan .network-mark"],
  ["the lines", "reseau/?mode=lines", ".network-columns .network-mark"],
]) {
  test(`the year slider moves nothing in ${name}, hides what is to come, and is written when let go`, async ({ page, baseURL }) => {
    await open(page, path);
    const slider = page.locator('input[name="until"]');
    const [first, last] = await slider.evaluate((e) => [Number(e.min), Number(e.max)]);
    const whole = await standing(page, marks);
    expect(Object.keys(whole).length).toBeGreaterThan(10);
    await slider.focus();
    let before = -1;
    for (let year = first; year <= last; year += 3) {
      await slider.evaluate((e, value) => {
        e.value = value;
        e.dispatchEvent(new Event("input", { bubbles: true }));
      }, String(year));
      await expect(page.locator(".network-until b")).toHaveText(String(year));
      expect(await standing(page, marks), `${year}`).toEqual(whole);
      const said = await page.locator(".network-time-said").innerText();
      const signed = Number(said.match(/^(\d[\d\s\u202f]*)/)?.[1].replace(/\D/g, ""));
      expect(signed, said).toBeGreaterThanOrEqual(before);
      before = signed;
    }
    expect(place(page, baseURL), "nothing is written while dragging").toBe(path);
    await slider.evaluate((e) => {
      e.value = "2015";
      e.dispatchEvent(new Event("input", { bubbles: true }));
      e.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await expect.poll(() => place(page, baseURL)).toContain(`window=${first}/2015`);
    await expect(page.locator(".network-time-said")).toContainText("au 31/12/2015");
    const away = page.locator(`${marks}[data-standing="away"]`);
    expect(await away.count()).toBeGreaterThan(0);
    // By keyboard: one year further.
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => place(page, baseURL)).toContain(`window=${first}/2016`);
    // A link shows the same.
    const shown = await page.locator(`${marks}:not([data-standing="away"])`).count();
    await page.reload();
    await expect(page.locator(`${marks}:not([data-standing="away"])`)).toHaveCount(shown);
  });
}

test("play goes on by itself only when asked, and stops at the end", async ({ page, baseURL }) => {
  await open(page, "reseau/?mode=map&window=1987/2024");
  const year = page.locator(".network-until b");
  await expect(year).toHaveText("2024");
  await page.getByRole("button", { name: "Faire défiler" }).click();
  await expect(page.getByRole("button", { name: "Arrêter" })).toBeVisible();
  await expect(year).toHaveText("2025");
  await expect(page.getByRole("button", { name: "Faire défiler" })).toBeVisible();
  await expect.poll(() => place(page, baseURL)).toBe("reseau/?mode=map");
});

test("the browser's places are the very places of the native program", async ({ page }) => {
  const golden = readFileSync(new URL("../golden/network-places.txt", import.meta.url), "utf8");
  const hash = (name) => golden.match(new RegExp(`^${name} .* ([0-9a-f]{16})$`, "m"))[1];
  for (const [path, name] of [
    ["reseau/?mode=map", "without the State"],
    ["reseau/?mode=map&without=", "whole"],
    ["en/reseau/?mode=projection&level=local&window=1987/2010", "without the State"],
  ]) {
    await open(page, path);
    await expect(page.locator(".network-map")).toHaveAttribute("data-places-hash", hash(name));
  }
});

test("who is set aside is in the address, and what that leaves is counted", async ({ page, baseURL }) => {
  await open(page, "reseau/?mode=map");
  await expect(page.locator(".network-said")).toContainText("Sans l’État, partie à");
  await page.getByRole("button", { name: "Sans France Travail" }).click();
  await expect.poll(() => place(page, baseURL)).toMatch(/without=etat&without=france-travail|without=france-travail&without=etat/);
  await expect(page.locator(".network-said")).toContainText("Sans l’État ni France Travail");
  await expect(onMap(page, "france-travail")).toHaveCount(0);
  await page.getByRole("button", { name: "Sans France Travail" }).click();
  await page.getByRole("button", { name: "Sans l’État" }).click();
  await expect.poll(() => place(page, baseURL)).toContain("without=");
  await expect(onMap(page, "etat")).toHaveCount(1);
});

test("the projection says that it is one, by what rule, and what it invents", async ({ page, baseURL }) => {
  await open(page, "reseau/?mode=map");
  const before = await standing(page, ".network-marks > [data-organisation-id]");
  await page.getByRole("button", { name: "Projection" }).click();
  await expect.poll(() => place(page, baseURL)).toContain("mode=projection");
  await expect(page.locator(".network-invented")).toContainText("1/(k − 1)");
  await expect(page.locator(".network-invented")).toContainText("liens déduits");
  await expect(page.locator(".network-marks > [data-agreement-id]")).toHaveCount(0);
  expect(await standing(page, ".network-marks > g"), "nothing moves").toEqual(before);
});

test("two steps go on to partners of partners, in the drawing and in words", async ({ page, baseURL }) => {
  await open(page, "reseau/?mode=around&sel=prism-emploi");
  const partners = await page.locator(".network-fan [data-organisation-id]").count();
  await page.getByRole("button", { name: "Deux pas" }).click();
  await expect.poll(() => place(page, baseURL)).toContain("steps=2");
  await expect.poll(() => page.locator(".network-fan [data-organisation-id]").count()).toBeGreaterThan(partners);
  await page.locator(".network-second summary").click();
  await expect(page.locator(".network-second li").first()).toContainText("par ");
});

test("the picture drawn is not empty, and follows the theme", async ({ page }) => {
  await open(page, "reseau/?mode=map");
  const inked = () =>
    page.locator("canvas.network-links").evaluate((canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      let [n, light] = [0, 0];
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 40) (n++, (light += data[i] + data[i + 1] + data[i + 2]));
      return { n, light: light / Math.max(1, n) };
    });
  await expect.poll(async () => (await inked()).n).toBeGreaterThan(2000);
  const day = await inked();
  await page.getByRole("button", { name: "Thème sombre" }).click();
  await expect.poll(async () => (await inked()).light).toBeGreaterThan(day.light + 60);
});

for (const [lang, root] of [
  ["fr", ""],
  ["en", "en/"],
]) {
  test(`in words alone one goes from one organisation to another along partners (${lang})`, async ({ page, baseURL }) => {
    await open(page, `${root}reseau/?mode=table&sel=unml`);
    const rows = panel(page).locator("ol").first().locator("li a");
    await expect(panel(page)).toContainText("missions locales");
    await rows.nth(2).focus();
    const next = await rows.nth(2).getAttribute("data-organisation-id");
    await page.keyboard.press("Enter");
    await expect.poll(() => place(page, baseURL)).toContain(`sel=${next}`);
    await expect(panel(page).locator(".network-panel-said")).toBeVisible();
    await expect(panel(page).locator(`[data-organisation-id="unml"]`)).toHaveCount(1);
    await page.goBack();
    await expect(panel(page)).toContainText("missions locales");
  });
}

test("the table sorts by its columns and says so", async ({ page, baseURL }) => {
  await open(page, "reseau/?mode=table");
  await expect(page.locator('th[aria-sort="descending"]')).toHaveText(/Accords/);
  await page.getByRole("link", { name: "Organisme", exact: true }).click();
  await expect.poll(() => place(page, baseURL)).toContain("sort=name");
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText(/Organisme/);
  await page.getByRole("link", { name: "Passages", exact: true }).click();
  await expect.poll(() => place(page, baseURL)).toContain("sort=-between");
  await expect(page.locator(".network-structure tbody tr").first()).toContainText("État");
  await expect(page.locator(".network-meanings")).toContainText("Ils ne disent ni l’influence, ni le pouvoir");
});

test("a phone gets the set lines, a word about it, and no page wider than its screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of ["reseau/", "reseau/?mode=map", "reseau/?mode=projection", "reseau/?mode=around&steps=2", "reseau/?mode=table", "en/reseau/?sel=unml"]) {
    await open(page, path);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide, path).toBeLessThanOrEqual(0);
  }
  await open(page, "reseau/");
  await expect(page.locator(".network-columns")).toBeVisible();
  await page.getByRole("link", { name: "Carte", exact: true }).click();
  await expect(page.locator(".network-map")).toBeVisible();
});

for (const path of ["reseau/?mode=map&window=1987/2015&path=unml/edf", "reseau/?mode=projection", "reseau/?mode=around&sel=prism-emploi&steps=2", "reseau/?sel=unml", "reseau/?mode=around", "reseau/?mode=lines&sel=ave-grenelle-2017", "reseau/?mode=table&level=local"]) {
  test(`nothing that axe knows is wrong in ${path}`, async ({ page }) => {
    await open(page, path);
    await expectAccessible(page);
  });
}
