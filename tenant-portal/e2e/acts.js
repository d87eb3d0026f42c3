import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Page} Page */

const READY_MS = 90_000;
const SOON_MS = 30_000;

/**
 * Opens the portal, follows "Sign in" to Keycloak's page and comes back.
 *
 * @param {Page} page
 * @param {{portal: string, password: string}} settings
 * @param {string} username
 */
export async function signIn(page, { portal, password }, username) {
  await page.goto(`${portal}/`);
  await page.getByRole("link", { name: /^(Sign in|Se connecter)$/ }).click();
  await page.locator("#username").fill(username);
  await page.locator("#password").fill(password);
  await page.locator("#kc-login").click();
  await page.getByRole("button", { name: new RegExp(username) }).waitFor({ timeout: SOON_MS });
  assert.equal(new URL(page.url()).origin, portal, "back at the portal after signing in");
}

/** @param {Page} page */
export async function signOut(page) {
  await page.getByRole("button", { name: /^(Account of|Compte de)/ }).click();
  await page.getByRole("menuitem", { name: /^(Sign out|Se déconnecter)$/ }).click();
  await page.getByRole("link", { name: /^(Sign in|Se connecter)$/ }).waitFor({ timeout: SOON_MS });
}

/**
 * @param {Page} page
 * @param {string} label
 * @param {string} publicKey
 */
export async function addSshKey(page, label, publicKey) {
  await page.getByRole("link", { name: "SSH keys" }).click();
  await page.getByRole("button", { name: "Add a key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Public key").fill(publicKey);
  await dialog.getByLabel("Label").fill(label);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: `Remove ${label}` }).waitFor();
}

/**
 * Goes through the order wizard up to its review; `look` is called at each step.
 *
 * @param {Page} page
 * @param {string} name
 * @param {(step: string) => Promise<void>} look
 */
export async function fillInOrder(page, name, look) {
  await page.getByRole("link", { name: "Dashboard" }).click();
  await page.getByRole("link", { name: "Order a vserver" }).first().click();
  const next = page.getByRole("button", { name: "Next", exact: true });
  await page.getByRole("heading", { name: "What should be inside?" }).waitFor();
  await look("template");
  await next.click();
  await page.getByRole("heading", { name: "How large should it be?" }).waitFor();
  await look("size");
  await next.click();
  const field = page.getByLabel("Name of the vserver");
  if (!(await field.isVisible())) {
    await next.click();
  }
  await field.fill("Not a name");
  await page.getByText("Only lower-case letters").waitFor();
  await field.fill(name);
  await page.getByText("This name can be used.").waitFor();
  await look("name");
  await next.click();
  await page.getByText("After this order you have used").waitFor();
  await page
    .getByText(/^\d+ of \d+$/)
    .first()
    .waitFor();
  await look("review");
}

/**
 * Places the order that was filled in and watches its steps until it is ready.
 *
 * @param {Page} page
 * @param {string} name
 * @param {(step: string) => Promise<void>} look
 * @returns {Promise<string[]>} the states that were seen of all steps, in their order
 */
export async function placeOrder(page, name, look) {
  await noteStates(page);
  await page.getByRole("button", { name: "Order", exact: true }).click();
  await page.waitForURL(/\/operations\//);
  await page.locator("[data-state]").first().waitFor();
  await look("progress");
  const ready = page.getByText(`${name} is ready.`);
  const failed = page.getByRole("alert").or(page.getByText("Nothing was kept"));
  const end = Date.now() + READY_MS;
  while (!(await ready.isVisible())) {
    assert.ok(Date.now() < end, `${name} is ready in ${READY_MS} ms; steps seen: ${await notedStates(page)}`);
    assert.ok(
      !(await failed.first().isVisible()),
      `the order does not fail: ${await page.locator("main").innerText()}`,
    );
    await page.waitForTimeout(100);
  }
  await look("ready");
  return (await notedStates(page)).split(" | ");
}

/**
 * Has the page itself note each state of the steps: an order may be done before two pictures are taken.
 *
 * @param {Page} page
 */
async function noteStates(page) {
  await page.evaluate(() => {
    const note = () => {
      const states = [...document.querySelectorAll("[data-state]")]
        .map((step) => step.getAttribute("data-state"))
        .join(" ");
      const before = document.body.getAttribute("data-noted") ?? "";
      if (states !== "" && before.split(" | ").at(-1) !== states) {
        document.body.setAttribute("data-noted", before === "" ? states : `${before} | ${states}`);
      }
    };
    new window.MutationObserver(note).observe(document.body, {
      attributeFilter: ["data-state"],
      childList: true,
      subtree: true,
    });
  });
}

/** @param {Page} page */
async function notedStates(page) {
  return (await page.locator("body").getAttribute("data-noted")) ?? "";
}

/**
 * @param {Page} page
 * @param {string} name
 */
export async function goToVserver(page, name) {
  await page.getByRole("link", { name: `Go to ${name}` }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

/**
 * @param {Page} page
 * @returns {Promise<string>}
 */
export async function copySshLine(page) {
  await page.getByRole("button", { name: "Copy" }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/**
 * Stops the vserver that is shown.
 *
 * @param {Page} page
 */
export async function stopVserver(page) {
  await act(page, "Stop");
  await stateIs(page, "Stopped");
}

/** @param {Page} page */
export async function startVserver(page) {
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await stateIs(page, "Running");
}

/**
 * @param {Page} page
 * @param {string} name
 */
export async function deleteVserver(page, name) {
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(`Type ${name} to confirm`).fill(name);
  await dialog.getByRole("button", { name: "Delete" }).click();
  await page.getByText(`${name} is deleted.`).waitFor({ timeout: READY_MS });
}

/**
 * @param {Page} page
 * @param {string} action
 */
async function act(page, action) {
  await page.getByRole("button", { name: action, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: action }).click();
}

/**
 * @param {Page} page
 * @param {string} state
 */
async function stateIs(page, state) {
  await page.locator(".ul-page-header").getByText(state, { exact: true }).waitFor({ timeout: READY_MS });
}
