import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as acts from "./acts.js";
import { startBrowser } from "./browser.js";
import { photographer } from "./screenshots.js";
import { readSettings } from "./settings.js";
import { makeKey, sshWith } from "./ssh.js";
import * as staff from "./staffActs.js";

const STAFF_PAGES = {
  hosts: /local/,
  vservers: /Vservers/,
  vlans: /lan/,
  subnets: /10\./,
  addresses: /Addresses/,
  quotas: /Vservers/,
  operations: /Order|Delete/,
  tenants: /demo/,
  audit: /vserver/,
};

const settings = readSettings();
const photograph = photographer(settings.screenshots);
const folder = mkdtempSync(join(tmpdir(), "ulysse-journey-"));
const browser = await startBrowser(settings.chromium);

/**
 * Does one part of the journey and says so; a part that fails leaves a picture of where it failed.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} title
 * @param {() => Promise<unknown>} part
 */
async function step(page, title, part) {
  try {
    await part();
    console.log(`ok ${title}`);
  } catch (error) {
    await page.screenshot({ path: join(settings.screenshots, "failed.png"), fullPage: true });
    throw new Error(`${title} (see ${join(settings.screenshots, "failed.png")})`, { cause: error });
  }
}

/** A newcomer's way: from the sign-in page to a file copied into a vserver of one's own, and back to nothing. */
async function ownerJourney() {
  const { portal, tenant, vserver: name } = settings;
  const page = await browser.open("en", 1280);
  const key = makeKey(folder);
  await page.goto(`${portal}/`);
  await page.getByRole("link", { name: "Sign in" }).waitFor();
  await photograph(page, "01-sign-in");
  await step(page, "sign in through Keycloak", () => acts.signIn(page, settings, settings.owner));
  await step(page, "add an SSH key", () => acts.addSshKey(page, "journey", key.publicKey));
  await photograph(page, "02-ssh-keys");
  await step(page, `order ${name}`, () => acts.fillInOrder(page, name, (at) => photograph(page, `03-order-${at}`)));
  await step(page, "watch it become ready step by step", async () => {
    const seen = await acts.placeOrder(page, name, (at) => photograph(page, `04-${at}`));
    assert.ok(seen.length > 1, `progress was seen while it happened: ${seen.join(" | ")}`);
  });
  await acts.goToVserver(page, name);
  await page.getByText("Processes", { exact: true }).waitFor();
  await photograph(page, "05-vserver");
  const ssh = sshWith(await acts.copySshLine(page), key.file, folder);
  await step(page, "be root in it by the copied line", async () => workInside(ssh));
  await step(page, "see the dashboard and the lists", async () => {
    for (const path of ["", "/vservers", "/operations", "/members"]) {
      await page.goto(`${portal}/t/${tenant}${path}`);
      await page.getByRole("grid").first().waitFor();
      await photograph(page, `06-tenant${path.replace("/", "-")}`);
    }
  });
  await step(page, "stop and start it", async () => {
    await page.goto(`${portal}/t/${tenant}/vservers`);
    await page.getByRole("link", { name, exact: true }).click();
    await acts.stopVserver(page);
    await photograph(page, "07-stopped");
    assert.notEqual(ssh.run("true").status, 0, "a stopped vserver cannot be entered");
    await acts.startVserver(page);
    assert.equal(ssh.run("cat /root/hello.txt").stdout, "hello\n", "its files are still there");
  });
  await step(page, "visit the staff's pages as staff", staffJourney);
  await step(page, "run the installation as a staff admin", () => adminJourney(page));
  await step(page, "delete it", () => acts.deleteVserver(page, name));
  await photograph(page, "09-deleted");
  await step(page, "find nothing where nothing is", async () => {
    await page.goto(`${portal}/t/${tenant}/nothing/here`);
    await page.getByRole("heading", { name: "Nothing here" }).waitFor();
    await photograph(page, "10-nothing");
  });
  await step(page, "sign out", () => acts.signOut(page));
}

/** @param {import("./ssh.js").Ssh} ssh */
function workInside(ssh) {
  const whoami = ssh.run("id -u; cat /proc/self/uid_map");
  assert.equal(whoami.status, 0, whoami.stderr);
  const [uid, map] = whoami.stdout.split("\n");
  assert.equal(uid, "0");
  assert.match(map ?? "", /^\s*0\s+\d+\s+65536\s*$/);
  assert.equal(ssh.run("exit 7").status, 7);
  const mine = join(folder, "hello.txt");
  writeFileSync(mine, "hello\n");
  ssh.copyIn(mine, "/root/hello.txt");
  const back = join(folder, "back.txt");
  ssh.copyOut("/root/hello.txt", back);
  assert.equal(readFileSync(back, "utf8"), "hello\n");
}

async function staffJourney() {
  const page = await browser.open("en", 1280);
  await acts.signIn(page, settings, settings.staff);
  for (const [name, content] of Object.entries(STAFF_PAGES)) {
    await page.goto(`${settings.portal}/staff/${name}`);
    await page.getByRole("grid").waitFor();
    assert.match(await page.locator("main").innerText(), content, `the ${name} page shows what is there`);
    await photograph(page, `08-staff-${name}`);
  }
  await acts.signOut(page);
}

/**
 * All that staff decide: networks, subnets, addresses, hosts, quotas.
 *
 * @param {import("playwright-core").Page} owner
 */
async function adminJourney(owner) {
  const { portal, tenant, vserver } = settings;
  const page = await browser.open("en", 1280);
  /** @type {staff.Look} */
  const look = (at) => photograph(page, `11-${at}`);
  await step(page, "sign in as a staff admin", () => acts.signIn(page, settings, settings.admin));
  await step(page, "make an address space and a domain", () => staff.makeSpaces(page, portal, look));
  await step(page, "make a VLAN, let it reach a host, grant it", () => staff.makeVlan(page, portal, tenant, look));
  await step(page, "make subnets and look into them", () => staff.makeSubnets(page, portal, look));
  await step(page, "find an address and who had it", () => staff.findAddress(page, portal, vserver, look));
  await step(page, "cordon a host and try placements", () => staff.tryPlacement(page, portal, look));
  await step(owner, "ask for more quota", () =>
    staff.askForQuota(owner, portal, tenant, (at) => photograph(owner, `11-${at}`)),
  );
  await step(page, "approve it, and see use above a limit", () => staff.answerQuota(page, portal, tenant, look));
  await step(page, "be told who uses a VLAN, then delete it", () => staff.takeAllAway(page, portal, tenant, look));
  await acts.signOut(page);
  await owner.goto(`${portal}/t/${tenant}/vservers`);
  await owner.getByRole("link", { name: vserver, exact: true }).click();
}

try {
  await ownerJourney();
  assert.deepEqual(browser.faults, [], "no page has a fault");
  console.log(`The journey ended well; screenshots are in ${settings.screenshots}`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
