import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** @typedef {import("playwright-core").Page} Page */

const WIDTHS = [1280, 390];
const LANGUAGES = /** @type {const} */ (["en", "fr"]);
const SWITCH = { en: "English", fr: "Français" };
const TALLEST = 4000;

/**
 * Takes pictures of the page as it is: both widths, both languages; and sees to it that nothing sticks out sideways.
 *
 * @param {string} folder
 */
export function photographer(folder) {
  mkdirSync(folder, { recursive: true });
  /**
   * @param {Page} page
   * @param {string} name
   */
  return async (page, name) => {
    await page.waitForFunction(() => document.querySelector(".pf-v6-c-spinner") === null);
    for (const language of LANGUAGES) {
      await speak(page, language);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(sideways <= 0, `${name} in ${language} at ${width} sticks out by ${sideways}`);
        const height = await page.evaluate(() => (document.getElementById("main")?.scrollHeight ?? 0) + 100);
        await page.setViewportSize({ width, height: Math.min(Math.max(height, 900), TALLEST) });
        await page.screenshot({ path: join(folder, `${name}-${language}-${width}.png`), animations: "disabled" });
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await speak(page, "en");
  };
}

/**
 * @param {Page} page
 * @param {"en" | "fr"} language
 */
async function speak(page, language) {
  const button = page.getByRole("button", { name: SWITCH[language], exact: true });
  // A dialog hides the rest of the page: then it is taken in the language it was opened in.
  if (await button.isVisible()) {
    await button.click();
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  }
}
