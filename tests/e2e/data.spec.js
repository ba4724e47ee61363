import { expect, open, ready, test } from "./support.js";

test("the data page checks a file in the browser and says where it is wrong", async ({ page }) => {
  await open(page, "en/donnees/");
  await ready(page, "data");
  const input = page.locator('input[type="file"]');
  const file = (text) => ({ name: "trial.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await input.setInputFiles(file('{"format": 1, "versoin": "2026"}'));
  const findings = page.locator(".info-findings");
  await expect(findings).toContainText("did you mean “version”?");
  await expect(findings.locator("[data-severity=error]").first()).toBeVisible();
  const template = await page.request.get("data/template.json");
  await input.setInputFiles(file(await template.text()));
  await expect(findings).toContainText("0 errors, 0 warnings");
});

test("a report opened from a record names it", async ({ page }) => {
  await open(page, "en/accords/etat-cgpme-idf-2015/");
  await ready(page, "agreement");
  await page.getByRole("link", { name: "Report an error in this record" }).click();
  await ready(page, "data");
  await expect(page.getByLabel("Report to copy")).toHaveValue(/etat-cgpme-idf-2015/);
});

test("tables, schema, catalogue and lists can be downloaded", async ({ page }) => {
  for (const path of [
    "data/package/targets.csv",
    "data/package/datapackage.json",
    "data/agreements.schema.json",
    "data/versions.json",
    "data/corrections.json",
    "data/template.json",
    "catalog.jsonld",
  ]) {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(200);
  }
});

test("the method page holds the codebook, in both languages", async ({ page }) => {
  for (const [path, word] of [["methode/", "Livre de codes"], ["en/methode/", "Codebook"]]) {
    await open(page, path);
    await ready(page, "method");
    await expect(page.getByRole("heading", { name: word })).toBeVisible();
    await page.locator("summary", { hasText: "target" }).first().click();
    await expect(page.getByText("searched_on").first()).toBeVisible();
  }
});
