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

// Chromium drops what is under way when this machine gets or loses an interface, and vservers that start and stop on the
// same machine do just that. The portal asks again.
const NETWORK_CHANGED = "net::ERR_NETWORK_CHANGED";

// A refusal is an answer that the page shows; Chromium notes it nevertheless.
const REFUSED = "status of 409";

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
    const isExpected = [NETWORK_CHANGED, REFUSED].some((words) => message.text().includes(words));
    if (message.type() === "error" && !isExpected) {
      faults.push(`${page.url()}: console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 500) {
      faults.push(`${page.url()}: ${response.status()} from ${response.url()}`);
    }
  });
}
