// Everyone can use it: the rules of axe in both themes, the keyboard alone, and narrow screens.
import { expect, expectAccessible, open, place, ready, test } from "./support.js";

// Tables of some tens of rows: the rules are the same for each row, and hundreds take axe a minute.
const PAGES = [
  ["the home page", "", "home"],
  ["the home page in English", "en/", "home"],
  ["the table of agreements", "accords/?level=local", "agreements"],
  ["one agreement", "accords/etat-cgpme-idf-2015/", "agreement"],
  ["the organisations", "organisations/?level=local", "organisations"],
  ["one organisation", "organisations/france-travail/", "organisation"],
  ["the territories", "territoires/", "territories"],
  ["the method", "methode/", "method"],
  ["the data", "donnees/", "data"],
  ["a page that is not there", "nulle-part/", "not-found"],
];

test.describe("axe and narrow screens", () => {
  // The browser reports the 404 of the page that is not there.
  test.use({ faults: "expected" });

  for (const [what, path, view] of PAGES) {
    for (const colorScheme of ["light", "dark"]) {
      test(`${what} breaks no rule, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(path || "./");
        await ready(page, view);
        await expectAccessible(page);
      });
    }

    test(`${what} does not scroll sideways on a phone`, async ({ page }) => {
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(path || "./");
        await ready(page, view);
        // Drawings settle on their width in a frame or two.
        await page.waitForTimeout(150);
        const wide = await page.evaluate(() => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return [];
          const inFrame = (node) => {
            for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
              if (getComputedStyle(at).overflowX !== "visible") return true;
            }
            return false;
          };
          const over = [...document.body.querySelectorAll("*")].filter(
            (node) => node.getBoundingClientRect().right > room + 1 && !inFrame(node),
          );
          return ["the page", ...over.map((node) => `${node.tagName}.${node.getAttribute("class")}`).slice(0, 8)];
        });
        expect(wide, `wider than ${width} px`).toEqual([]);
      }
    });
  }
});

test("the first Tab offers to skip to the content, and does", async ({ page }) => {
  await open(page, "accords/");
  await page.locator("body").focus();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Aller au contenu" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main#main")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement.closest("main") !== null)).toBe(true);
});

test("a facet opens, is chosen and closes by the keyboard alone, and gives the focus back", async ({ page, baseURL }) => {
  await open(page, "accords/");
  const menu = page.locator("details.facet").filter({ has: page.locator("summary", { hasText: "Niveau" }) });
  const name = menu.locator("summary");
  await name.focus();
  await page.keyboard.press("Enter");
  await expect(menu).toHaveAttribute("open", "");
  const first = menu.getByRole("checkbox").first();
  await expect(first).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await page.keyboard.press("Space");
  await expect.poll(() => place(page, baseURL)).toBe("accords/?level=national");
  await expect(first).toBeChecked();
  // Choosing does not take the focus away: a second choice is one key further.
  await expect(first).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect.poll(() => place(page, baseURL)).toBe("accords/?level=national&level=regional");
  await page.keyboard.press("Escape");
  await expect(menu).not.toHaveAttribute("open", "");
  await expect(name).toBeFocused();
});

test("opening a facet closes the one that was open", async ({ page }) => {
  await open(page, "accords/");
  const menus = page.locator("details.facet");
  await menus.nth(0).locator("summary").click();
  await expect(menus.nth(0)).toHaveAttribute("open", "");
  await menus.nth(1).locator("summary").click();
  await expect(menus.nth(1)).toHaveAttribute("open", "");
  await expect(menus.nth(0)).not.toHaveAttribute("open", "");
});

test("the focus is always to be seen", async ({ page }) => {
  await open(page, "accords/");
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const node = document.activeElement;
      const marked = (style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
      const around = node.closest("form, label");
      return marked(getComputedStyle(node)) || (around !== null && marked(getComputedStyle(around)))
        ? null
        : node.outerHTML.slice(0, 120);
    });
    expect(seen, `step ${step}`).toBeNull();
  }
});

test("going to another page moves the focus to its heading and its top", async ({ page }) => {
  await open(page, "accords/");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.locator("footer.foot a", { hasText: "Méthode" }).click();
  await ready(page, "method");
  await expect(page.locator("#page-title")).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
});
