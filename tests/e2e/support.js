// What every browser test shares. A page that reports an error, breaks the Content-Security-Policy or asks another
// origin for anything fails its test, whatever the test was about.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test as base } from "@playwright/test";
import { host } from "./host.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export { expect };

/** The six agreements that must be right in every view. */
export const SEEDS = [
  "etat-cgpme-idf-2015",
  "france-travail-cci-nantes-2024",
  "ave-grenelle-2017",
  "departement13-ccimp-2017",
  "pole-emploi-prismemploi-idf-2023",
  "pole-emploi-prismemploi-2021",
];

export const test = base.extend({
  // `test.use({ faults: "expected" })` for tests that break something on purpose: the page may then report errors, but
  // still may not ask another origin.
  faults: ["none", { option: true }],

  // Another origin a test may open on purpose, such as that of a page which embeds ours.
  neighbour: ["", { option: true }],

  page: async ({ page, baseURL, faults, neighbour }, use) => {
    const problems = [];
    const origins = [new URL(baseURL).origin, neighbour];
    if (faults === "none") {
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`policy: ${event.violatedDirective} refuses ${event.blockedURI} ${event.sourceFile}`);
        });
      });
    }
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && !origins.includes(url.origin)) problems.push(`foreign request: ${url}`);
    });
    await use(page);
    expect(problems, "what the page reported").toEqual([]);
  },
});

/** The same, each test on a host of its own (`site`) that it can change, break and cut; the page's own origin. */
export const onOwnHost = test.extend({
  // The folder that it serves the site from.
  folder: ["/a/", { option: true }],

  site: async ({ folder }, use) => {
    const site = await host(folder);
    await use(site);
    site.close();
  },
  baseURL: async ({ site }, use) => use(site.root),
});

/** Holds back the answers to what is asked at `url`, until the function that it returns is called. */
export async function holdBack(page, url) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Two pictures later, whatever was to follow has followed. */
export const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Opens an address below the site's root ("chronologie/?q=a") and waits until its view is drawn. */
export async function open(page, path = "") {
  const response = await page.goto(path.replace(/^\/+/, "") || "./");
  await ready(page);
  return response;
}

/** Waits until a view is drawn: the named one, or any. */
export async function ready(page, view) {
  const mark = view ? `[data-view="${view}"][data-ready]` : "[data-view][data-ready]";
  await page.locator(mark).first().waitFor({ state: "attached" });
}

/** The address below the site's root, whatever the base: "chronologie/?q=a". */
export function place(page, baseURL) {
  const root = new URL(baseURL).href;
  expect(page.url().startsWith(root), `${page.url()} is below ${root}`).toBe(true);
  return page.url().slice(root.length);
}

/** No rule of axe is broken, in the page as it is now. */
export async function expectAccessible(page) {
  // Evaluated, not added as a script: the policy rightly refuses inline scripts.
  await page.evaluate(axe);
  const broken = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target})`));
  });
  expect(broken, "what axe found").toEqual([]);
}
