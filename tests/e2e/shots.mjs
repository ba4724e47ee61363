// Pictures of the pages, to be looked at:  node tests/e2e/shots.mjs BASE OUTDIR [--only name[,name]] [--widths 360,1440]
// For example, after `cargo xtask static dist`:  node tests/e2e/shots.mjs http://127.0.0.1:8080/ /tmp/shots
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";

const PAGES = {
  accueil: "",
  chronologie: "chronologie/",
  "chronologie-choisi": "chronologie/?sel=etat-cgpme-idf-2015",
  "chronologie-table": "chronologie/?mode=table",
  reseau: "reseau/",
  "reseau-choisi": "reseau/?sel=france-travail",
  "reseau-table": "reseau/?mode=table",
  suivi: "suivi/",
  accords: "accords/",
  accord: "accords/etat-cgpme-idf-2015/",
  organisations: "organisations/",
  organisation: "organisations/france-travail/",
  territoires: "territoires/",
  territoire: "territoires/11/",
  comparer: "comparer/",
  donnees: "donnees/",
  methode: "methode/",
  accessibilite: "accessibilite/",
  "a-propos": "a-propos/",
  perdu: "nulle-part/",
  "en-home": "en/",
  "en-timeline": "en/chronologie/",
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, widths: { type: "string", default: "360,768,1440" } },
});
const [base, folder] = positionals;
if (!base || !folder) {
  console.error("node tests/e2e/shots.mjs BASE OUTDIR [--only name[,name]] [--widths 360,768,1440]");
  process.exit(2);
}
const only = values.only?.split(",");
const unknown = only?.filter((name) => !(name in PAGES)) ?? [];
if (unknown.length) {
  console.error(`no page named ${unknown.join(", ")}; there are: ${Object.keys(PAGES).join(", ")}`);
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.PARAPHE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless=new", "--no-sandbox", "--disable-gpu"],
});
for (const width of values.widths.split(",").map(Number)) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.newPage({
      viewport: { width, height: width < 500 ? 780 : 900 },
      colorScheme,
      locale: "fr-FR",
      reducedMotion: "reduce",
    });
    page.on("pageerror", (error) => console.error(`  ! ${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") console.error(`  ! ${page.url()}: ${message.text()}`);
    });
    for (const [name, path] of Object.entries(PAGES)) {
      if (only && !only.includes(name)) continue;
      await page.goto(new URL(path, base).href);
      const drawn = page.locator("[data-view][data-ready]").first();
      await drawn.waitFor({ state: "attached", timeout: 10_000 }).catch(() => console.error(`  ! ${name} is never ready`));
      await page.evaluate(() => document.fonts.ready);
      // A page wider than its window is the commonest fault on phones.
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) console.error(`  ! ${name} at ${width}: ${overflow} px too wide`);
      const file = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
    await page.close();
  }
}
await browser.close();
