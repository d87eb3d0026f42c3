import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { stubEvents } from "../../test/events";
import { order, type Panel, startDemoPanel, web1 } from "../../test/panel";
import { showPortal } from "../../test/showPortal";

let panel: Panel;

beforeEach(() => {
  stubEvents();
  panel = startDemoPanel();
});

function isDisabled(name: string): boolean {
  return screen.getByRole("button", { name }).hasAttribute("disabled");
}

it("should show where the vserver is and how to enter it", async () => {
  showPortal("/t/demo/vservers/v-1");
  expect(await screen.findByRole("heading", { name: "web1" })).toBeTruthy();
  expect(screen.getByText("10.213.0.2")).toBeTruthy();
  expect(screen.getByText("ssh -p 2222 web1.demo@127.0.0.1")).toBeTruthy();
  await waitFor(() => {
    expect(document.title).toBe("web1 · Ulysse");
  });
});

it("should enable exactly what the server says can be done", async () => {
  panel.on("GET /api/v1/tenants/demo/vservers/v-1", {
    body: { ...web1, state: "stopped", can: { start: true, stop: false, restart: false, delete: false, enter: false } },
  });
  showPortal("/t/demo/vservers/v-1");
  await screen.findByRole("heading", { name: "web1" });
  expect(["Start", "Stop", "Restart", "Delete"].map(isDisabled)).toEqual([false, true, true, true]);
});

it("should stop only after a confirmation", async () => {
  const stop = { ...order, kind: "stop" };
  panel.on("GET /api/v1/tenants/demo/operations/o-1", { body: stop });
  panel.on("POST /api/v1/tenants/demo/vservers/v-1/stop", {
    status: 202,
    body: { vserver: { ...web1, state: "stopping" }, operation: stop },
  });
  const user = showPortal("/t/demo/vservers/v-1");
  await user.click(await screen.findByRole("button", { name: "Stop" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(panel.sent("POST /api/v1/tenants/demo/vservers/v-1/stop")).toEqual([]);
  await user.click(dialog.getByRole("button", { name: "Stop" }));
  expect(await screen.findByRole("heading", { name: "Stop web1" })).toBeTruthy();
});

it("should delete only when the name was typed", async () => {
  panel.on("DELETE /api/v1/tenants/demo/vservers/v-1", {
    status: 202,
    body: { vserver: web1, operation: { ...order, kind: "delete" } },
  });
  const user = showPortal("/t/demo/vservers/v-1");
  await user.click(await screen.findByRole("button", { name: "Delete" }));
  const dialog = within(screen.getByRole("dialog"));
  const confirm = dialog.getByRole("button", { name: "Delete" });
  expect(confirm.hasAttribute("disabled")).toBe(true);
  await user.type(dialog.getByLabelText("Type web1 to confirm"), "web1");
  await user.click(confirm);
  await waitFor(() => {
    expect(panel.sent("DELETE /api/v1/tenants/demo/vservers/v-1")).toHaveLength(1);
  });
});

it("should say that a vserver of someone else does not exist", async () => {
  showPortal("/t/demo/vservers/v-9");
  expect(await screen.findByRole("heading", { name: "Nothing here" })).toBeTruthy();
});
