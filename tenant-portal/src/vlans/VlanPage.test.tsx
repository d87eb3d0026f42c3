import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { type Panel, problem, session, startStaffPanel } from "../../test/panel";
import { showPortal } from "../../test/showPortal";

const LAN = "/api/v1/staff/vlans/n-1";
const lan = {
  id: "n-1",
  name: "lan",
  tag: 7,
  domain: { id: "d-1", name: "campus" },
  mode: "routed",
  masquerade: true,
  addressSpace: { id: "s-1", name: "default" },
  routingTable: 1007,
  dnsServers: ["192.0.2.53"],
  subnets: [{ id: "u-1", cidr: "10.213.0.0/24" }],
  hosts: [{ id: "h-1", name: "node1" }],
  tenants: ["demo"],
  createdAt: "2026-11-23T12:00:00Z",
  version: 2,
};
let panel: Panel;

beforeEach(() => {
  panel = startStaffPanel();
  panel.on(`GET ${LAN}`, { body: lan });
});

it("should name those who use a VLAN that cannot be deleted, with the way to each", async () => {
  const users = [{ kind: "vserver", id: "v-1", name: "web1", tenant: "demo" }];
  panel.on(`DELETE ${LAN}`, problem(409, "request/in-use", "In use", "lan is used by 3", { users, usersTotal: 3 }));
  const user = showPortal("/staff/vlans/n-1");
  await user.click(await screen.findByRole("button", { name: "Delete" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Delete" }));
  const link = await screen.findByRole("link", { name: "Vserver web1" });
  expect(link.getAttribute("href")).toBe("/t/demo/vservers/v-1");
  expect(screen.getByText("and 2 more")).toBeTruthy();
  expect(panel.sent(`DELETE ${LAN}`)[0]?.headers.get("If-Match")).toBe('"2"');
});

it("should offer what somebody else wrote meanwhile", async () => {
  panel.on(`PATCH ${LAN}`, () => {
    panel.on(`GET ${LAN}`, { body: { ...lan, name: "campus-lan", version: 3 } });
    return problem(412, "request/changed-meanwhile", "Changed meanwhile", "It is at version 3");
  });
  const user = showPortal("/staff/vlans/n-1");
  await user.click(await screen.findByRole("button", { name: "Edit" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("Somebody changed this meanwhile.");
  await user.click(screen.getByRole("button", { name: "Load what is there now" }));
  expect(await screen.findByDisplayValue("campus-lan")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("should let a VLAN reach another host", async () => {
  panel.on("GET /api/v1/staff/hosts", {
    body: {
      items: [
        { id: "h-1", name: "node1" },
        { id: "h-2", name: "node2" },
      ],
      next: null,
    },
  });
  panel.on(`PUT ${LAN}/hosts/h-2`, { status: 204 });
  const user = showPortal("/staff/vlans/n-1");
  await user.click(await screen.findByRole("button", { name: "Reach a host" }));
  await waitFor(() => {
    expect(panel.sent(`PUT ${LAN}/hosts/h-2`)).toHaveLength(1);
  });
});

it("should show staff without the right to change nothing to change", async () => {
  panel.on("GET /api/v1/session", { body: { ...session, staff: "staff" } });
  showPortal("/staff/vlans/n-1");
  await screen.findByRole("heading", { name: "lan", level: 1 });
  expect(screen.queryByRole("button", { name: "Delete" })).toBeNull();
  expect(screen.queryByRole("button", { name: /^Withdraw/ })).toBeNull();
});
