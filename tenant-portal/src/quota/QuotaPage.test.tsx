import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { demo, type Panel, startDemoPanel, startStaffPanel } from "../../test/panel";
import { showPortal } from "../../test/showPortal";

const REQUESTS = "/api/v1/tenants/demo/quota-requests";
const item = { resource: "vservers", used: 4, reserved: 2, limit: 5, over: true, version: 3 };
const request = {
  id: "r-1",
  tenant: "demo",
  resource: "memoryMib",
  wanted: 16_384,
  limit: 4096,
  used: 3072,
  reserved: 0,
  reason: "A build server",
  state: "pending",
  requestedBy: "dana",
  requestedAt: "2026-11-23T12:00:00Z",
  decidedBy: null,
  decidedAt: null,
  answer: null,
  version: 1,
};
let panel: Panel;

beforeEach(() => {
  panel = startDemoPanel();
  panel.on("GET /api/v1/tenants/demo/quota", { body: { items: [item] } });
  panel.on(`GET ${REQUESTS}`, { body: { items: [request], next: null } });
});

it("should show what orders under way have put aside, and that it is too much", async () => {
  showPortal("/t/demo/quota");
  expect(await screen.findByText("4 of 5, 2 reserved")).toBeTruthy();
  expect(screen.getByText(/^Over the limit/)).toBeTruthy();
});

it("should ask for more in the unit of people", async () => {
  panel.on(`POST ${REQUESTS}`, { status: 201, body: request });
  const user = showPortal("/t/demo/quota");
  await user.click(await screen.findByRole("button", { name: "Ask for more" }));
  const form = within(screen.getByRole("dialog"));
  await user.selectOptions(form.getByLabelText("Resource"), "Memory");
  await user.type(form.getByLabelText(/Wanted/), "16");
  await user.type(form.getByLabelText(/Reason/), "A build server");
  await user.click(form.getByRole("button", { name: "Ask for more" }));
  await waitFor(() => {
    expect(panel.sent(`POST ${REQUESTS}`)[0]?.body).toEqual({
      resource: "memoryMib",
      wanted: 16_384,
      reason: "A build server",
    });
  });
});

it("should let only owners ask and withdraw", async () => {
  panel.on("GET /api/v1/tenants/demo", { body: { ...demo, role: "operator", permissions: ["READ", "ORDER"] } });
  showPortal("/t/demo/quota");
  await screen.findByText("A build server");
  expect(screen.queryByRole("button", { name: "Ask for more" })).toBeNull();
  expect(screen.queryByRole("button", { name: /^Withdraw/ })).toBeNull();
});

it("should answer a request with what was asked for", async () => {
  panel = startStaffPanel();
  panel.on("GET /api/v1/staff/quota-requests", { body: { items: [request], next: null } });
  panel.on("POST /api/v1/staff/quota-requests/r-1/approve", { body: { ...request, state: "approved" } });
  const user = showPortal("/staff/quota-requests");
  await user.click(await screen.findByRole("button", { name: "Approve demo: Memory" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Approve" }));
  await waitFor(() => {
    const [sent] = panel.sent("POST /api/v1/staff/quota-requests/r-1/approve");
    expect(sent?.body).toEqual({ limit: 16_384 });
    expect(sent?.headers.get("If-Match")).toBe('"1"');
  });
});

it("should set a limit on top of the version that was seen", async () => {
  panel = startStaffPanel();
  panel.on("GET /api/v1/staff/tenants/demo/quota", { body: { items: [item] } });
  panel.on("PUT /api/v1/staff/tenants/demo/quota/vservers", { body: item });
  const user = showPortal("/staff/quotas/demo");
  await user.click(await screen.findByRole("button", { name: "Change the limit of Vservers" }));
  const form = within(screen.getByRole("dialog"));
  await user.clear(form.getByLabelText("Limit"));
  await user.click(form.getByRole("button", { name: "Save" }));
  await waitFor(() => {
    const [sent] = panel.sent("PUT /api/v1/staff/tenants/demo/quota/vservers");
    expect(sent?.body).toEqual({ limit: null });
    expect(sent?.headers.get("If-Match")).toBe('"3"');
  });
});
