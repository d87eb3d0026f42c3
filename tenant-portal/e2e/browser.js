import { chromium } from "playwright-core";

// A browser for tests on a machine of tests: it runs as root there, and it calls nobody but the portal.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Starts a browser whose pages write every fault down.
 *
 * @param {string} executablePath
 */
export async function startBrowser(executablePath) {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  /** @type {string[]} */
  const faults = [];
  return {
    faults,
    /**
     * Opens a window of its own, as another person would.
     *
     * @param {string} locale
     * @param {number} width
     */
    async open(locale, width) {
      const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const page = await context.newPage();
      watch(page, faults);
      return page;
    },
    async close() {
      await browser.close();
    },
  };
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string[]} faults
 */
function watch(page, faults) {
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !isAskingForSession(message.location().url, message.text())) {
      faults.push(`${page.url()}: console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 500) {
      faults.push(`${page.url()}: ${response.status()} from ${response.url()}`);
    }
  });
}

/**
 * The browser itself reports the 401 by which the portal learns that nobody is signed in.
 *
 * @param {string} url
 * @param {string} text
 */
function isAskingForSession(url, text) {
  return url.endsWith("/api/v1/session") && text.includes("401");
}
