import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { type Panel, startStaffPanel } from "../../test/panel";
import { showPortal } from "../../test/showPortal";

const VLANS = "GET /api/v1/staff/vlans";
const page = {
  items: [
    {
      id: "n-1",
      name: "lan",
      tag: null,
      domain: null,
      mode: "routed",
      masquerade: false,
      subnets: [],
      hosts: [],
      tenants: [],
    },
  ],
  next: "cursor-2",
};
let panel: Panel;

beforeEach(() => {
  panel = startStaffPanel();
  panel.on(VLANS, { body: page });
});

function asked(): Readonly<Record<string, string>> | undefined {
  return panel.sent(VLANS).findLast(({ query }) => query.limit === "20")?.query;
}

it("should take page, order and filters from the URL", async () => {
  showPortal("/staff/vlans?sort=-tag&mode=routed&after=cursor-1&page=2");
  await screen.findByRole("link", { name: "lan" });
  expect(asked()).toEqual({ limit: "20", sort: "-tag", mode: "routed", after: "cursor-1" });
  expect(screen.getByText("Page 2")).toBeTruthy();
});

it("should go forth and back by the server's cursors", async () => {
  const user = showPortal("/staff/vlans");
  await user.click(await screen.findByRole("button", { name: "Next" }));
  await waitFor(() => {
    expect(asked()?.after).toBe("cursor-2");
  });
  await user.click(await screen.findByRole("button", { name: "Previous" }));
  await waitFor(() => {
    expect(screen.getByText("Page 1")).toBeTruthy();
  });
});

it("should begin anew with another order or filter", async () => {
  const user = showPortal("/staff/vlans?after=cursor-1&page=2");
  await user.click(await screen.findByRole("button", { name: "VLAN number" }));
  await waitFor(() => {
    expect(asked()).toEqual({ limit: "20", sort: "tag" });
  });
  await user.type(screen.getByRole("textbox", { name: "Name begins with" }), "la{Enter}");
  await waitFor(() => {
    expect(asked()).toEqual({ limit: "20", sort: "tag", q: "la" });
  });
});

it("should say when nothing fits, and show all again", async () => {
  panel.on(VLANS, ({ query }) => ({ body: query.q === undefined ? page : { items: [], next: null } }));
  const user = showPortal("/staff/vlans?q=zz");
  await user.click(await screen.findByRole("button", { name: "Show all" }));
  expect(await screen.findByRole("link", { name: "lan" })).toBeTruthy();
});
