import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {(name: string) => Promise<void>} Look takes pictures of the page as it is */

const SPACE = "journey-space";
const DOMAIN = "journey-domain";
const VLAN = "journey";
const TAG = "42";
const IPV4 = "10.42.0.0/16";
const IPV6 = "fd42::/64";

/**
 * Makes an address space and a network domain, and renames one.
 *
 * @param {Page} page
 * @param {string} portal
 * @param {Look} look
 */
export async function makeSpaces(page, portal, look) {
  await page.goto(`${portal}/staff/spaces`);
  await submit(page, "Add a space", "Save", { Name: SPACE });
  await submit(page, "Add a domain", "Save", { Name: "journey-cable" });
  await submit(page, "Rename journey-cable", "Save", { Name: DOMAIN });
  await page.getByText(DOMAIN, { exact: true }).waitFor();
  await look("spaces");
}

/**
 * Makes a VLAN, lets it reach the host and grants it to the tenant.
 *
 * @param {Page} page
 * @param {string} portal
 * @param {string} tenant
 * @param {Look} look
 */
export async function makeVlan(page, portal, tenant, look) {
  await page.goto(`${portal}/staff/vlans`);
  await page.getByRole("button", { name: "Create a VLAN" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: false }).first().fill(VLAN);
  await dialog.getByLabel("VLAN number").fill(TAG);
  await dialog.getByLabel("Domain").selectOption(DOMAIN);
  await dialog.getByLabel("Address space").selectOption(SPACE);
  await look("vlan-form");
  await dialog.getByRole("button", { name: "Create a VLAN" }).click();
  await page.getByRole("heading", { name: VLAN, level: 1 }).waitFor();
  await page.getByRole("button", { name: "Reach a host" }).click();
  await page.getByRole("button", { name: /^Withdraw from/ }).waitFor();
  await page.getByLabel("Grant to a tenant").first().selectOption(tenant);
  await page.getByRole("button", { name: "Grant to a tenant" }).click();
  await page.getByRole("button", { name: `Withdraw from ${tenant}` }).waitFor();
  await submit(page, "Edit", "Save", { "Name servers": "192.0.2.53" });
  await page.getByText("192.0.2.53").waitFor();
  await look("vlan");
}

/**
 * Adds subnets of both families, keeps a range back, marks an address, and looks into the pictures.
 *
 * @param {Page} page
 * @param {string} portal
 * @param {Look} look
 */
export async function makeSubnets(page, portal, look) {
  await addSubnet(page, portal, IPV6, "fd42::1");
  await look("subnet-ipv6");
  await addSubnet(page, portal, IPV4, "10.42.0.1");
  await look("subnet-ipv4");
  await submit(page, "Add a range", "Add a range", { From: "10.42.0.200", To: "10.42.0.219", Note: "journey" });
  await page.getByRole("button", { name: "Remove 10.42.0.200 – 10.42.0.219" }).waitFor();
  await page.getByRole("button", { name: /^10\.42\.0\.0 – / }).click();
  await page.getByRole("button", { name: /^10\.42\.0\.50: free/ }).click();
  await submit(page, "Mark", "Mark", { Note: "journey" });
  await page.getByRole("button", { name: /^10\.42\.0\.50: reserved/ }).waitFor();
  assert.match(page.url(), /within=10\.42\.0\.0%2F24/, "how far one zoomed in is in the URL");
  await look("subnet-zoomed");
}

/**
 * @param {Page} page
 * @param {string} portal
 * @param {string} cidr
 * @param {string} gateway
 */
async function addSubnet(page, portal, cidr, gateway) {
  await page.goto(`${portal}/staff/subnets`);
  await page.getByRole("button", { name: "Add a subnet" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("VLAN").selectOption(VLAN);
  await dialog.getByLabel("Subnet (CIDR)").fill(cidr);
  await dialog.getByLabel("Gateway").fill(gateway);
  await dialog.getByRole("button", { name: "Add a subnet" }).click();
  await page.getByRole("heading", { name: cidr, level: 1 }).waitFor();
  await page.getByRole("group", { name: "Picture of the address space" }).waitFor();
}

/**
 * Finds the address of a vserver in the list by its state, and goes to its history.
 *
 * @param {Page} page
 * @param {string} portal
 * @param {string} vserver
 * @param {Look} look
 */
export async function findAddress(page, portal, vserver, look) {
  await page.goto(`${portal}/staff/addresses`);
  await page.getByLabel("State").selectOption("assigned");
  await page
    .getByRole("link", { name: new RegExp(`^${vserver}\\.`) })
    .first()
    .waitFor();
  assert.match(page.url(), /state=assigned/, "the filter is in the URL");
  await page.getByRole("button", { name: "Since" }).click();
  await page.waitForURL(/sort=since/);
  await look("addresses");
  await page.getByRole("link", { name: "History" }).first().click();
  await page.getByText("still").waitFor();
  await look("address-history");
}

/**
 * Sees a host's contexts and capacity, cordons it, asks where an order would go, and lets it in again.
 *
 * @param {Page} page
 * @param {string} portal
 * @param {Look} look
 */
export async function tryPlacement(page, portal, look) {
  await page.goto(`${portal}/staff/hosts`);
  await page.getByRole("grid").getByRole("link").first().click();
  await page.getByRole("grid", { name: /^Contexts of/ }).waitFor();
  await submit(page, "Edit", "Save", { Labels: "journey" });
  await page.getByText("journey", { exact: true }).waitFor();
  await look("host");
  const host = page.url();
  await confirm(page, "Cordon");
  await page.getByRole("button", { name: "Uncordon" }).waitFor();
  await askPlacement(page, portal, "It would be refused");
  await look("placement-refused");
  await page.goto(host);
  await confirm(page, "Uncordon");
  await page.getByRole("button", { name: "Cordon", exact: true }).waitFor();
  await askPlacement(page, portal, "It would go to");
  await look("placement");
}

/**
 * @param {Page} page
 * @param {string} portal
 * @param {string} answer
 */
async function askPlacement(page, portal, answer) {
  await page.goto(`${portal}/staff/placement`);
  await page.getByLabel("Tenant").selectOption("demo");
  await page.getByLabel("Network").fill("lan");
  await page.getByRole("button", { name: "Where would it go?" }).click();
  await page.getByText(answer).waitFor();
}

/**
 * As an owner asks for more vservers.
 *
 * @param {Page} page
 * @param {string} portal
 * @param {string} tenant
 * @param {Look} look
 */
export async function askForQuota(page, portal, tenant, look) {
  await page.goto(`${portal}/t/${tenant}/quota`);
  await submit(page, "Ask for more", "Ask for more", { Wanted: "17", Reason: "For the journey" });
  await page.getByText("For the journey").waitFor();
  await look("quota-asked");
}

/**
 * Approves what the owner asked for, and sets a limit below what is used.
 *
 * @param {Page} page
 * @param {string} portal
 * @param {string} tenant
 * @param {Look} look
 */
export async function answerQuota(page, portal, tenant, look) {
  await page.goto(`${portal}/staff/quota-requests?state=pending`);
  await submit(page, `Approve ${tenant}: Vservers`, "Approve", { Answer: "Have fun" });
  await page.getByText("Nothing fits these filters").waitFor();
  await page.goto(`${portal}/staff/quotas/${tenant}`);
  await page.getByText(/of 17/).first().waitFor();
  await submit(page, "Change the limit of Vservers", "Save", { Limit: "0" });
  await page.getByText(/Over the limit/).waitFor();
  await look("tenant-quota-over");
  await page.goto(`${portal}/staff/quotas?over=true`);
  await page.getByText("over the limit", { exact: true }).waitFor();
  await look("quotas-over");
  await page.goto(`${portal}/staff/quotas/${tenant}`);
  await submit(page, "Change the limit of Vservers", "Save", { Limit: "17" });
  await page.getByText(/Over the limit/).waitFor({ state: "hidden" });
}

/**
 * Is told who uses a VLAN, takes all of it away again, and deletes what was made.
 *
 * @param {Page} page
 * @param {string} portal
 * @param {string} tenant
 * @param {Look} look
 */
export async function takeAllAway(page, portal, tenant, look) {
  await goToVlan(page, portal);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Delete" }).click();
  await dialog
    .getByRole("alert")
    .getByRole("link", { name: new RegExp(IPV4) })
    .waitFor();
  await look("vlan-in-use");
  for (const cidr of [IPV4, IPV6]) {
    await page.goto(`${portal}/staff/subnets`);
    await page.getByRole("link", { name: cidr }).click();
    await page.getByRole("heading", { name: cidr, level: 1 }).waitFor();
    await confirm(page, "Delete");
    await page.waitForURL(/\/staff\/subnets$/);
  }
  await goToVlan(page, portal);
  await confirm(page, `Withdraw from ${tenant}`, "Withdraw");
  await confirm(page, /^Withdraw from/, "Withdraw");
  await page.getByText("It reaches no host yet.").waitFor();
  await confirm(page, "Delete");
  await page.waitForURL(/\/staff\/vlans$/);
  await page.goto(`${portal}/staff/spaces`);
  for (const name of [DOMAIN, SPACE]) {
    await confirm(page, `Delete ${name}`, "Delete");
    await page.getByText(name, { exact: true }).waitFor({ state: "hidden" });
  }
}

/**
 * @param {Page} page
 * @param {string} portal
 */
async function goToVlan(page, portal) {
  await page.goto(`${portal}/staff/vlans?q=${VLAN}`);
  await page.getByRole("link", { name: VLAN, exact: true }).click();
  await page.getByRole("heading", { name: VLAN, level: 1 }).waitFor();
}

/**
 * Opens a form, fills it in and sends it.
 *
 * @param {Page} page
 * @param {string} button
 * @param {string} send
 * @param {Record<string, string>} fields
 */
async function submit(page, button, send, fields) {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByLabel(label).fill(value);
  }
  await dialog.getByRole("button", { name: send, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

/**
 * Does what asks first.
 *
 * @param {Page} page
 * @param {string | RegExp} button
 * @param {string} [verb] what the button of the question says
 */
async function confirm(page, button, verb = String(button)) {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: verb, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}
