import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { type Panel, startStaffPanel } from "../../test/panel";
import { showPortal } from "../../test/showPortal";

const SUBNET = "/api/v1/staff/subnets/u-1";
const NONE = { free: "0", assigned: 0, quarantined: 0, reserved: 0, excluded: 0, service: 0, external: 0 };
const subnet = {
  id: "u-1",
  vlan: { id: "n-1", name: "lan" },
  addressSpace: { id: "s-1", name: "default" },
  family: 4,
  cidr: "10.0.0.0/16",
  gateway: null,
  handsOut: 32,
  total: "65534",
  used: "2",
  quarantined: "1",
  held: "0",
  version: 1,
};
const whole = {
  cidr: "10.0.0.0/16",
  cells: [0, 1].map((at) => ({
    first: `10.0.${at}.0`,
    last: `10.0.${at}.255`,
    size: "256",
    counts: { ...NONE, assigned: at, free: String(256 - at) },
    address: null,
  })),
};
const part = {
  cidr: "10.0.1.0/24",
  cells: [
    {
      first: "10.0.1.0",
      last: "10.0.1.0",
      size: "1",
      counts: { ...NONE, assigned: 1 },
      address: { state: "assigned", owner: { id: "v-1", name: "web1", tenant: "demo" } },
    },
    {
      first: "10.0.1.1",
      last: "10.0.1.1",
      size: "1",
      counts: { ...NONE, free: "1" },
      address: { state: "free", owner: null },
    },
  ],
};
let panel: Panel;

beforeEach(() => {
  panel = startStaffPanel();
  panel.on(`GET ${SUBNET}`, { body: subnet });
  panel.on(`GET ${SUBNET}/ranges`, { body: { items: [], next: null } });
  panel.on(`GET ${SUBNET}/map`, ({ query }) => ({ body: query.within === undefined ? whole : part }));
});

it("should say in words what the picture shows, and let one look into a part", async () => {
  const user = showPortal("/staff/subnets/u-1");
  await user.click(await screen.findByRole("button", { name: "10.0.1.0 – 10.0.1.255: 1 used, 255 free" }));
  expect(await screen.findByRole("button", { name: "10.0.1.0: used (web1.demo)" })).toBeTruthy();
  expect(panel.sent(`GET ${SUBNET}/map`).at(-1)?.query).toEqual({ within: "10.0.1.0/24" });
  const back = within(screen.getByRole("navigation", { name: "Shown part" })).getByRole("link");
  expect(back.textContent).toBe("10.0.0.0/16");
});

it("should be one stop of the tab key, with the arrow keys inside", async () => {
  const user = showPortal("/staff/subnets/u-1");
  const first = await screen.findByRole("button", { name: /^10\.0\.0\.0 – / });
  first.focus();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /^10\.0\.1\.0 – / }));
  expect(first.tabIndex).toBe(-1);
});

it("should mark an address that nobody has", async () => {
  panel.on(`PUT ${SUBNET}/addresses/10.0.1.1`, { status: 204 });
  const user = showPortal("/staff/subnets/u-1?within=10.0.1.0%2F24");
  await user.click(await screen.findByRole("button", { name: "10.0.1.1: free" }));
  await user.click(screen.getByRole("button", { name: "Mark" }));
  const form = within(screen.getByRole("dialog"));
  await user.type(form.getByLabelText("Note"), "for mail");
  await user.click(form.getByRole("button", { name: "Mark" }));
  await waitFor(() => {
    expect(panel.sent(`PUT ${SUBNET}/addresses/10.0.1.1`)[0]?.body).toEqual({ state: "reserved", note: "for mail" });
  });
});
