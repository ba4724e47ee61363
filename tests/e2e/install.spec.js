// The offer to install the site: quiet, and only where the browser makes one. Headless browsers make none of their own.
import { expect, open, test } from "./support.js";

const offer = () => {
  const event = new Event("beforeinstallprompt", { cancelable: true });
  event.prompt = () => {
    document.documentElement.dataset.prompted = "";
    return Promise.resolve({ outcome: "accepted" });
  };
  dispatchEvent(event);
  return event.defaultPrevented;
};

test("the button is there once the browser offers it, and takes the offer up once", async ({ page }) => {
  await open(page, "a-propos/");
  const button = page.getByRole("button", { name: "Installer sur cet appareil" });
  await expect(button).toHaveCount(0);
  expect(await page.evaluate(offer), "nothing pops up by itself").toBe(true);
  await expect(page.locator("html")).not.toHaveAttribute("data-prompted");
  await button.click();
  await expect(page.locator("html")).toHaveAttribute("data-prompted", "");
  await expect(button).toHaveCount(0);
});

test("inside another page there is no such offer", async ({ page }) => {
  await open(page, "en/a-propos/?embed=1");
  expect(await page.evaluate(offer)).toBe(false);
  await expect(page.getByRole("button", { name: "Install on this device" })).toHaveCount(0);
});
