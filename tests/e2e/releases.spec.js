// A new release while pages of the one before are open, or kept by a browser: every mixture of the two works, because
// the fingerprinted files stay one release longer.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist, text } from "./host.js";
import { expect, onOwnHost as test, ready } from "./support.js";

const names = text("assets.txt").trim().split("\n");
/** What the timeline needs for itself alone. */
const needed = names.filter((name) => /^app-[0-9a-f]+(\.js|_bg\.wasm|_timeline\.wasm)$/.test(name));
const later = (name) => name.replace(/-[0-9a-f]+/, "-bbbbbbbbbbbbbbbb");

/** The text of a file as a later release would write it: other fingerprints. */
const ofLater = (path) => names.reduce((html, name) => html.replaceAll(name, later(name)), text(path));

/** A later release on the host, the files of this one beside it. */
function release(site) {
  for (const name of names) {
    const bytes = readFileSync(join(dist, name));
    site.files.set(later(name), name.endsWith(".js") ? Buffer.from(ofLater(name)) : bytes);
  }
}

/** The files that the page took. */
function taken(page) {
  const paths = new Set();
  page.on("response", (response) => {
    if (response.ok()) paths.add(new URL(response.url()).pathname.split("/").pop());
  });
  return paths;
}

test("assets.txt names the fingerprinted files of this build, and they are there", () => {
  for (const kind of [/^style-[0-9a-f]{16}\.css$/, /^app-[0-9a-f]{16}\.js$/, /^app-[0-9a-f]{16}_bg\.wasm$/]) {
    expect(names.filter((name) => kind.test(name))).toHaveLength(1);
  }
  for (const name of names) expect(readFileSync(join(dist, name)).length).toBeGreaterThan(100);
});

test("an old page with the new start script takes the new app and keeps its styles", async ({ page, site }) => {
  release(site);
  site.files.set("boot.js", ofLater("boot.js"));
  const paths = taken(page);
  await page.goto(`${site.root}chronologie/?nosw=1&level=regional`);
  await ready(page, "timeline");
  for (const name of needed) expect(paths).toContain(later(name));
  expect(paths).toContain(names.find((name) => name.startsWith("style-")));
  expect(await page.evaluate(() => getComputedStyle(document.querySelector("header.head")).display)).not.toBe("block");
});

test("a new page with the old start script, from a cache, runs the old app", async ({ page, site }) => {
  release(site);
  site.files.set("chronologie/index.html", ofLater("chronologie/index.html"));
  const paths = taken(page);
  await page.goto(`${site.root}chronologie/?nosw=1&level=regional`);
  await ready(page, "timeline");
  for (const name of needed) expect(paths).toContain(name);
  expect(paths).toContain(later(names.find((name) => name.startsWith("style-"))));
});

test.describe("without the old files", () => {
  test.use({ faults: "expected" });

  test("a page whose app is gone says so and can still be read", async ({ page, site }) => {
    for (const name of names.filter((name) => name.startsWith("app-"))) site.files.set(name, null);
    await page.goto(`${site.root}accords/etat-cgpme-idf-2015/?nosw=1`);
    await expect(page.getByRole("alert")).toContainText("n’a pas pu être chargée");
    await expect(page.locator("main h1:visible")).toHaveCount(1);
  });
});
