import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { stubEvents } from "../../../test/events";
import { demo, order, type Panel, problem, startDemoPanel, web1 } from "../../../test/panel";
import { showPortal } from "../../../test/showPortal";

const ORDER = "POST /api/v1/tenants/demo/vservers";
let panel: Panel;

beforeEach(() => {
  stubEvents();
  panel = startDemoPanel();
});

async function reachReview(name: string): Promise<UserEvent> {
  const user = showPortal("/t/demo/order");
  await screen.findByRole("heading", { name: "What should be inside?" });
  await user.click(screen.getByRole("button", { name: "Next" }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  await user.type(screen.getByLabelText(/Name of the vserver/), name);
  await user.click(screen.getByRole("button", { name: "Next" }));
  await screen.findByText("After this order you have used");
  return user;
}

it("should show what will be used after the order, then place it and follow it", async () => {
  panel.on(ORDER, { status: 202, body: { vserver: { ...web1, name: "web2" }, operation: order } });
  const user = await reachReview("web2");
  expect(screen.getByText("3 of 5")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Order" }));
  expect(await screen.findByRole("heading", { name: /Order web1/ })).toBeTruthy();
  const [sent] = panel.sent(ORDER);
  expect(sent?.body).toEqual({ name: "web2", template: "debian", plan: "small", network: "lan" });
  expect(sent?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
});

it("should show a refusal in words, and order anew with another key", async () => {
  panel.on(ORDER, problem(409, "quota/exceeded", "Quota exceeded", "vservers: 6 of 5"));
  const user = await reachReview("web2");
  await user.click(screen.getByRole("button", { name: "Order" }));
  expect(await screen.findByText("This would go over the tenant’s quota.")).toBeTruthy();
  expect(screen.getByText("vservers: 6 of 5")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Order" }));
  await waitFor(() => {
    expect(panel.sent(ORDER)).toHaveLength(2);
  });
  const keys = panel.sent(ORDER).map(({ headers }) => headers.get("Idempotency-Key"));
  expect(new Set(keys).size).toBe(2);
});

it("should keep its key when the answer was lost", async () => {
  panel.on(ORDER, { status: 502 });
  const user = await reachReview("web2");
  await user.click(screen.getByRole("button", { name: "Order" }));
  await screen.findByRole("alert");
  await user.click(screen.getByRole("button", { name: "Order" }));
  await waitFor(() => {
    expect(panel.sent(ORDER)).toHaveLength(2);
  });
  const keys = panel.sent(ORDER).map(({ headers }) => headers.get("Idempotency-Key"));
  expect(new Set(keys).size).toBe(1);
});

it("should judge the name while it is typed", async () => {
  const user = showPortal("/t/demo/order");
  await screen.findByRole("heading", { name: "What should be inside?" });
  await user.click(screen.getByRole("button", { name: "Next" }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  const field = screen.getByLabelText(/Name of the vserver/);
  await user.type(field, "web1");
  expect(await screen.findByText("There is a vserver called web1 already.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Next" }).hasAttribute("disabled")).toBe(true);
  await user.type(field, "-a");
  expect(screen.getByText("This name can be used.")).toBeTruthy();
});

it("should ask for the network only where there is a choice", async () => {
  panel.on("GET /api/v1/tenants/demo/networks", {
    body: {
      items: [
        { id: "n-1", name: "lan", tag: null, mode: "routed", subnets: ["10.213.0.0/24"] },
        { id: "n-2", name: "dmz", tag: 7, mode: "routed", subnets: ["10.7.0.0/16"] },
      ],
    },
  });
  const user = showPortal("/t/demo/order");
  await screen.findByRole("heading", { name: "What should be inside?" });
  await user.click(screen.getByRole("button", { name: "Next" }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(screen.getByRole("heading", { name: "Which network should it be in?" })).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "dmz" }));
  expect(screen.getByText("VLAN 7 · 10.7.0.0/16")).toBeTruthy();
});

it("should not let those order who may not", async () => {
  panel.on("GET /api/v1/tenants/demo", { body: { ...demo, role: "viewer", permissions: ["READ"] } });
  showPortal("/t/demo/order");
  expect(await screen.findByText(/does not allow ordering/)).toBeTruthy();
});
