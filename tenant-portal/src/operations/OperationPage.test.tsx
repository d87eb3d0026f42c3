import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { stubEvents, TestEvents } from "../../test/events";
import { order, type Panel, startDemoPanel } from "../../test/panel";
import { showPortal } from "../../test/showPortal";

const PATH = "/t/demo/operations/o-1";
let panel: Panel;

beforeEach(() => {
  stubEvents();
  panel = startDemoPanel();
});

function stateOf(step: string): string | null {
  return screen.getByText(step).closest("[data-state]")?.getAttribute("data-state") ?? null;
}

it("should follow the events step by step to the end", async () => {
  showPortal(PATH);
  await screen.findByText("Wait until it is ready");
  expect(stateOf("Build from the template")).toBe("done");
  expect(stateOf("Wait until it is ready")).toBe("running");
  const events = TestEvents.opened.at(-1);
  expect(events?.url).toBe("/api/v1/tenants/demo/operations/o-1/events");

  const done = {
    ...order,
    state: "succeeded",
    finishedAt: "2026-11-23T12:00:08Z",
    steps: order.steps.map((step) => ({ ...step, state: "done", finishedAt: "2026-11-23T12:00:08Z" })),
  };
  panel.on("GET /api/v1/tenants/demo/operations/o-1", { body: done });
  act(() => {
    events?.send("operation", done);
  });
  expect(await screen.findByText("web1 is ready.")).toBeTruthy();
  expect(stateOf("Wait until it is ready")).toBe("done");
  expect(events?.isClosed).toBe(true);
});

it("should ask again and again where no event arrives", async () => {
  showPortal(PATH);
  await screen.findByText("Wait until it is ready");
  panel.on("GET /api/v1/tenants/demo/operations/o-1", { body: { ...order, state: "succeeded" } });
  expect(await screen.findByText("web1 is ready.", {}, { timeout: 5_000 })).toBeTruthy();
});

it("should show the cause of a failure and what to do", async () => {
  panel.on("GET /api/v1/tenants/demo/operations/o-1", {
    body: {
      ...order,
      state: "failed",
      attempts: 5,
      error: { title: "The host refused", detail: "no space left in the pool" },
    },
  });
  showPortal(PATH);
  expect(await screen.findByText("no space left in the pool")).toBeTruthy();
  expect(screen.getByText(/Nothing was kept/)).toBeTruthy();
  expect(screen.getByText("Attempt 5")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Order again" }).getAttribute("href")).toBe("/t/demo/order");
  await waitFor(() => {
    expect(TestEvents.opened.every(({ isClosed }) => isClosed)).toBe(true);
  });
});
