// The command line and the page run the same code: what one says, the other says to the letter.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, open, test } from "./support.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const data = "public/data/agreements.json";

/** What `paraphe` prints. */
function paraphe(...args) {
  const run = spawnSync("cargo", ["run", "--quiet", "--no-default-features", "--bin", "paraphe", "--", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 50_000_000,
  });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout;
}

const ids = (query) =>
  paraphe("select", data, "--query", query)
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).id);

for (const day of ["2016-01-01", "2019-12-31", "2022-06-30", "2026-11-25", "2028-01-01"]) {
  test(`the states downloaded as of ${day} are those of the command line`, async ({ page }) => {
    await open(page, `suivi/?today=${day}`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV" }).or(page.getByRole("link", { name: "CSV" })).first().click(),
    ]);
    const saved = readFileSync(await download.path(), "utf8");
    expect(saved).toBe(paraphe("status", data, "--today", day));
  });
}

const queries = [
  "",
  "level=regional",
  "q=apprentissage",
  "q=loire-atlantique",
  "organisation=pole-emploi",
  "organisation=pole-emploi&merge=0",
  "territory=FR-REG-11",
  "theme=youth&from=2015&to=2020",
  "result=met&result=exceeded",
  "evidence=searched-none&level=local",
  "kind=charter&from=2015&dates=possible",
  "in-force=1&dates=possible&today=2024-06-01",
];

for (const query of queries) {
  test(`every view shows the agreements of select for “${query}”`, async ({ page }) => {
    const expected = ids(query);
    expect(expected.length).toBeGreaterThan(0);
    const shown = (selector) =>
      page.locator(selector).evaluateAll((marks) => marks.map((mark) => mark.dataset.agreementId));
    const also = query && `&${query}`;
    await open(page, `accords/?${query}`);
    expect(await shown("tbody [data-agreement-id]")).toEqual(expected);
    await open(page, `chronologie/?mode=table${also}`);
    expect(new Set(await shown("tr[data-agreement-id]"))).toEqual(new Set(expected));
    await open(page, `reseau/?mode=table${also}`);
    expect(new Set(await shown("tr[data-agreement-id]"))).toEqual(new Set(expected));
    await open(page, `suivi/?${query}`);
    const count = page.locator('[data-count="agreements"]').first();
    await expect(count).toHaveAttribute("value", String(expected.length));
  });
}
