// Views inside the page of another site: what they promise to their reader and to the page around them.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectAccessible, open, ready, test as base } from "./support.js";

const dist = process.env.PARAPHE_DIST ?? new URL("../../dist", import.meta.url).pathname;
const version = JSON.parse(readFileSync(join(dist, "data/agreements.json"), "utf8")).version;

/** The page of another site, at another origin, with the strictest policy our code needs. Between its frames it is long. */
const page = (site, { script = true, frames }) => `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Un article</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src ${site}; script-src ${site}">
</head><body><h1>Un article</h1><p><input id="own" autofocus></p>
${frames.map((src) => `<iframe src="${new URL(src, site).href.replaceAll("&", "&amp;")}" title="Paraphe" width="100%" height="300" frameborder="0"></iframe>`).join("<p>Texte</p>")}
<p>Texte</p>${"<br>".repeat(120)}
${script ? `<script src="${site}embed.js" async></script>` : ""}</body></html>`;

const test = base.extend({
  host: async ({}, use) => {
    const state = { html: "" };
    const server = createServer((request, response) => {
      const found = request.url === "/";
      response.writeHead(found ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
      response.end(found ? state.html : "");
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    state.origin = `http://127.0.0.1:${server.address().port}`;
    await use(state);
    server.closeAllConnections();
    server.close();
  },
  neighbour: async ({ host }, use) => use(host.origin),
});

/** Opens the article and waits until each frame is drawn. */
async function article(tab, host, site, options) {
  host.html = page(site, options);
  // The browser looks for the host's own icon.
  await tab.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await tab.goto(`${host.origin}/`);
  const frames = [];
  for (let i = 0; i < options.frames.length; i++) {
    const element = tab.locator("iframe").nth(i);
    await element.scrollIntoViewIfNeeded();
    const frame = await (await element.elementHandle()).contentFrame();
    await frame.locator("[data-view][data-ready]").first().waitFor({ state: "attached" });
    frames.push(frame);
  }
  await tab.evaluate(() => scrollTo(0, 0));
  return frames;
}

const contentHeight = (frame) => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
/** The frame has exactly the height of what it shows. */
async function fits(tab, frame, at) {
  await expect
    .poll(async () => {
      const given = await tab.locator("iframe").nth(at).evaluate((element) => element.clientHeight);
      return given - (await contentHeight(frame));
    })
    .toBe(0);
}

test("a pinned and a live view: their source, their heights, nobody else's focus, storage or workers", async ({ page: tab, host, baseURL }) => {
  test.slow();
  const [pinned, live] = await article(tab, host, baseURL, {
    frames: [`suivi/?level=local&embed=1&controls=0&v=${version}`, "en/accords/etat-cgpme-idf-2015/?embed=1&scheme=dark"],
  });
  for (const [at, frame] of [pinned, live].entries()) {
    await fits(tab, frame, at);
    expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await expect(frame.locator("header.head, footer.foot, nav.tabs, .skip")).toHaveCount(0);
    await expect(frame.locator("h1:visible")).toHaveCount(1);
    const foot = frame.locator(".embed-foot");
    await expect(foot).toContainText(version);
    await expect(foot.getByRole("link")).toHaveAttribute("target", "_blank");
    await expect(foot.getByRole("link")).toHaveAttribute("rel", /noopener/);
    expect(await frame.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await frame.evaluate(() => navigator.serviceWorker.getRegistrations().then((list) => list.length))).toBe(0);
  }
  // The link leaves the frame, with the data it shows and without what belongs to the frame.
  const whole = (frame) => frame.locator(".embed-foot a").getAttribute("href");
  expect(await whole(pinned)).toMatch(new RegExp(`suivi/\\?level=local&v=${version.replaceAll(".", "\\.")}$`));
  expect(await whole(live)).toMatch(/en\/accords\/etat-cgpme-idf-2015\/$/);
  await expect(pinned.locator(".filters, .toolbar").first()).toBeHidden();
  await expect(live.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(pinned.locator("html")).not.toHaveAttribute("data-theme");
  await expect(tab.locator("#own")).toBeFocused();

  // What opens makes the page longer, and the frame with it.
  const before = await contentHeight(live);
  await live.locator(".target-why summary").first().click();
  await expect.poll(() => contentHeight(live)).toBeGreaterThan(before);
  await fits(tab, live, 1);
});

test("a wheel over a drawing scrolls the page around it, even when the keyboard is in the drawing", async ({ page: tab, host, baseURL }) => {
  test.slow();
  for (const src of ["chronologie/?embed=1", "reseau/?mode=map&embed=1"]) {
    const [frame] = await article(tab, host, baseURL, { frames: [src] });
    await fits(tab, frame, 0);
    expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight), src).toBe(0);
    const drawing = frame.locator(".network-map, .timeline-board").first();
    const box = await drawing.boundingBox();
    await tab.keyboard.press("Shift");
    await drawing.locator('[tabindex="0"]').first().focus();
    await expect(drawing.locator(":focus-visible")).toHaveCount(1);
    await tab.evaluate(() => scrollTo(0, 0));
    await tab.mouse.move(box.x + box.width / 2, Math.max(box.y, 0) + 60);
    const top = await tab.evaluate(() => scrollY);
    await tab.mouse.wheel(0, 200);
    await expect.poll(() => tab.evaluate(() => scrollY), { message: src }).toBeGreaterThan(top);
  }
});

test("links inside stay inside, with their frame", async ({ page: tab, host, baseURL }) => {
  const [frame] = await article(tab, host, baseURL, { frames: ["suivi/?level=local&embed=1&scheme=light"] });
  await frame.locator("main a[data-agreement-id]").first().click();
  await frame.locator('[data-view="agreement"][data-ready]').waitFor({ state: "attached" });
  const inside = new URL(frame.url()).searchParams;
  expect([inside.get("embed"), inside.get("scheme")]).toEqual(["1", "light"]);
  await expect(frame.locator("header.head")).toHaveCount(0);
  await fits(tab, frame, 0);
});

test("one target alone, and a version the host no longer has", async ({ page: tab, host, baseURL }) => {
  const data = JSON.parse(readFileSync(join(dist, "data/agreements.json"), "utf8"));
  const agreement = data.agreements.find(({ targets }) => targets.length > 1);
  const target = agreement.targets[1].id;
  // The answer 404 of a file that is gone is an error line of the browser's own.
  await tab.route("**/data/agreements-2020.01.01.json", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<p>" }));
  const [frame] = await article(tab, host, baseURL, {
    frames: [`accords/${agreement.id}/?target=${target}&embed=1&v=2020.01.01`],
  });
  await expect(frame.locator("[data-target-id]")).toHaveCount(1);
  await expect(frame.locator(`[data-target-id="${agreement.id}/${target}"]`)).toBeVisible();
  await expect(frame.locator(".embed-foot")).toContainText("2020.01.01");
  await expect(frame.locator(".embed-foot")).toContainText(version);
  await expect(frame.locator(".notices")).toHaveCount(0);
});

test("an earlier version that the host kept is the one shown", async ({ page, baseURL }) => {
  const old = JSON.parse(readFileSync(join(dist, "data/agreements.json"), "utf8"));
  old.version = "2020.01.01";
  await page.route("**/data/agreements-2020.01.01.json", (route) => route.fulfill({ json: old }));
  await open(page, "suivi/?embed=1&v=2020.01.01");
  await expect(page.locator("html")).toHaveAttribute("data-dataset-version", "2020.01.01");
  await expect(page.locator(".embed-foot")).toContainText("2020.01.01");
  await expect(page.locator(".embed-foot")).not.toContainText("demande");
  // The build keeps a copy of what it publishes under its number.
  const copy = await page.request.get(new URL(`data/agreements-${version}.json`, baseURL).href);
  expect((await copy.json()).version).toBe(version);
});

test("without the script the frame keeps its height and scrolls; without JavaScript the page can be read", async ({ page: tab, host, baseURL, browser }) => {
  const [frame] = await article(tab, host, baseURL, { script: false, frames: ["suivi/?embed=1"] });
  expect(await tab.locator("iframe").evaluate((element) => element.clientHeight)).toBe(300);
  expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(300);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  await bare.goto(`${host.origin}/`);
  const inside = bare.frameLocator("iframe");
  await expect(inside.locator("h1")).toBeVisible();
  expect(await inside.locator("main a[data-agreement-id]").count()).toBeGreaterThan(10);
  await context.close();
});

test("the script moves only the frame that speaks", async ({ page: tab, host, baseURL }) => {
  const [frame] = await article(tab, host, baseURL, { frames: ["a-propos/?embed=1"] });
  await fits(tab, frame, 0);
  const height = () => tab.locator("iframe").evaluate((element) => element.clientHeight);
  const before = await height();
  // The page around says it itself, the frame says nonsense; then the frame speaks, and only that counts.
  await tab.evaluate(() => postMessage({ type: "paraphe:height", height: 5000 }, "*"));
  await frame.evaluate(() => {
    for (const height of [-4, Number.NaN, "900"]) parent.postMessage({ type: "paraphe:height", height }, "*");
  });
  await frame.evaluate((height) => parent.postMessage({ type: "paraphe:height", height }, "*"), before + 7);
  await expect.poll(height).toBe(before + 7);
});

test("the builder begins from the view one comes from, and its code is the view", async ({ page, baseURL }) => {
  test.slow();
  await open(page, "reseau/?level=local&mode=table");
  await page.getByRole("link", { name: "Intégrer cette vue" }).click();
  await ready(page, "data");
  const code = page.locator(".embed-code");
  const root = new URL(baseURL).href;
  await expect(code).toHaveValue(new RegExp(`src="${root}reseau/\\?level=local&amp;mode=table&amp;embed=1"`));
  await expect(page.locator("iframe")).toHaveCount(0);

  await page.getByLabel("Quoi").selectOption({ label: "Un accord, ou une de ses cibles" });
  await page.getByRole("combobox", { name: "Accord", exact: true }).selectOption("etat-cgpme-idf-2015");
  const target = await page.getByRole("combobox", { name: "Cible", exact: true }).locator("option").nth(1).getAttribute("value");
  await page.getByRole("combobox", { name: "Cible", exact: true }).selectOption(target);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "sombres" }).click();
  await page.getByRole("button", { name: "figées" }).click();
  await page.getByLabel("Filtres et réglages").uncheck();
  await page.getByLabel("Hauteur, en pixels").fill("420");
  await page.getByLabel("Hauteur, en pixels").press("Tab");
  const value = await code.inputValue();
  for (const part of [
    `en/accords/etat-cgpme-idf-2015/?level=local&amp;target=${target}&amp;embed=1&amp;controls=0&amp;scheme=dark&amp;v=${version}"`,
    'height="420"',
    'width="100%"',
    'loading="lazy"',
    'referrerpolicy="no-referrer"',
    `<script src="${root}embed.js" async></script>`,
  ]) {
    expect(value).toContain(part);
  }
  expect(value).toMatch(/title="[^"]+ – Paraphe"/);
  await expectAccessible(page);

  // The preview is there only once asked for, and has the height of what it shows.
  await page.getByRole("button", { name: "Aperçu" }).click();
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await frame.locator("[data-view][data-ready]").waitFor({ state: "attached" });
  await expect(frame.locator("[data-target-id]")).toHaveCount(1);
  await expect(page.locator("iframe")).not.toHaveAttribute("height", "420");
  // What was built is in the address.
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address);
  await ready(page, "data");
  await expect(code).toHaveValue(/target=/);
});
