// Fingers on the drawings, on a tablet: real touches, sent to the browser as a screen sends them.
import { expect, open, test } from "./support.js";

test.use({ viewport: { width: 820, height: 1100 }, hasTouch: true });

/** Moves fingers from one row of places to another, in steps as a screen reports them. */
async function fingers(page, from, to, steps = 12) {
  const session = await page.context().newCDPSession(page);
  const places = (share) => from.map(([x, y], id) => ({ id, x: x + (to[id][0] - x) * share, y: y + (to[id][1] - y) * share }));
  const send = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", places(0));
  for (let i = 1; i <= steps; i++) await send("touchMove", places(i / steps));
  await send("touchEnd", []);
  await session.detach();
}

/** The middle of the part of an element that is on the screen. */
async function middle(locator) {
  await locator.scrollIntoViewIfNeeded();
  return locator.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return [(left + right) / 2, (Math.max(top, 80) + Math.min(bottom, innerHeight - 80)) / 2];
  });
}

/** The years of `window=`. */
const shown = (page) => {
  const [from, to] = (new URL(page.url()).searchParams.get("window") ?? "").split("/").map((day) => new Date(day).getTime());
  return { from, to, days: (to - from) / 86_400_000 };
};
const board = (page) => page.locator(".timeline-drawing");

test("two fingers apart zoom into time, together they zoom out, and the page keeps its size", async ({ page }) => {
  await open(page, "chronologie/?window=2012/2022");
  const [x, y] = await middle(board(page));
  await fingers(page, [[x - 60, y], [x + 60, y]], [[x - 180, y], [x + 180, y]]);
  // Three times as far apart: a third of the time, around the same moment.
  await expect.poll(() => shown(page).days).toBeLessThan(1_500);
  const near = shown(page);
  expect(near.days).toBeGreaterThan(950);
  await fingers(page, [[x - 180, y], [x + 180, y]], [[x - 90, y], [x + 90, y]]);
  await expect.poll(() => shown(page).days).toBeGreaterThan(near.days * 1.7);
  expect(shown(page).days).toBeLessThan(near.days * 2.4);
  expect(await page.evaluate(() => visualViewport.scale)).toBe(1);
});

test("one finger drags time, and a finger that goes up or down scrolls the page", async ({ page }) => {
  await open(page, "chronologie/?window=2012/2022");
  const [x, y] = await middle(board(page));
  await fingers(page, [[x, y]], [[x - 200, y]]);
  await expect.poll(() => shown(page).from).toBeGreaterThan(Date.UTC(2012, 6));
  const moved = shown(page);
  const top = await page.evaluate(() => scrollY);
  await fingers(page, [[x, y]], [[x, y - 200]]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 100);
  expect(shown(page)).toEqual(moved);
});

test("a tap on a mark selects it", async ({ page }) => {
  await open(page, "chronologie/?window=2015/2016&level=regional&q=cgpme");
  const mark = page.locator('.timeline-item[data-agreement-id="etat-cgpme-idf-2015"]');
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  await page.touchscreen.tap(box.x + 8, box.y + 16);
  await expect(page).toHaveURL(/[?&]sel=etat-cgpme-idf-2015/);
});

test("two fingers apart bring the network nearer, together they take it back", async ({ page }) => {
  await open(page, "reseau/?mode=map");
  const [x, y] = await middle(page.locator(".network-map"));
  const scale = () => page.locator(".network-map > g").evaluate((camera) => camera.getScreenCTM().a);
  const whole = await scale();
  await fingers(page, [[x - 50, y], [x + 50, y]], [[x - 150, y], [x + 150, y]]);
  await expect.poll(scale).toBeGreaterThan(whole * 2.5);
  expect(await scale()).toBeLessThan(whole * 3.5);
  await fingers(page, [[x - 150, y], [x + 150, y]], [[x - 75, y], [x + 75, y]]);
  await expect.poll(scale).toBeLessThan(whole * 1.9);
  expect(await page.evaluate(() => visualViewport.scale)).toBe(1);
});
