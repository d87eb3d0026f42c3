import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * @param {string} name
 * @returns {string}
 */
function required(name) {
  const value = process.env[name];
  if (value === undefined || value === "") {
    throw new Error(`${name} is not set`);
  }
  return value;
}

/** Where the portal is and who signs in: all from the environment, see README.md. */
export function readSettings() {
  return {
    portal: required("ULYSSE_PORTAL_URL").replace(/\/$/, ""),
    password: required("ULYSSE_DEMO_PASSWORD"),
    owner: process.env.ULYSSE_OWNER ?? "demo-owner",
    staff: process.env.ULYSSE_STAFF ?? "staff",
    admin: process.env.ULYSSE_STAFF_ADMIN ?? "staff-admin",
    tenant: process.env.ULYSSE_TENANT ?? "demo",
    vserver: process.env.ULYSSE_VSERVER ?? "web1",
    chromium: process.env.ULYSSE_CHROMIUM ?? "/usr/bin/chromium",
    screenshots: process.env.ULYSSE_SCREENSHOTS ?? mkdtempSync(join(tmpdir(), "ulysse-screenshots-")),
  };
}
