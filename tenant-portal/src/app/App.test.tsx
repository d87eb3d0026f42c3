import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { stubEvents } from "../../test/events";
import { demo, problem, session, startDemoPanel } from "../../test/panel";
import { showPortal } from "../../test/showPortal";

beforeEach(stubEvents);

it("should offer those who are not signed in the way in, and back to where they were", async () => {
  const panel = startDemoPanel();
  panel.on("GET /api/v1/signed-in", { body: { signedIn: false } });
  showPortal("/t/demo/vservers/v-1");
  const link = await screen.findByRole("link", { name: "Sign in" });
  expect(link.getAttribute("href")).toBe("/login?returnTo=%2Ft%2Fdemo%2Fvservers%2Fv-1");
  expect(panel.sent("GET /api/v1/session")).toEqual([]);
});

it("should offer the way in when the session ends in the middle", async () => {
  const panel = startDemoPanel();
  const expired = problem(401, "access/not-signed-in", "Not signed in", "Sign in");
  panel.on("DELETE /api/v1/ssh-keys/k-1", () => {
    panel.on("GET /api/v1/session", expired);
    return expired;
  });
  const user = showPortal("/ssh-keys");
  await user.click(await screen.findByRole("button", { name: "Remove laptop" }));
  await user.click(screen.getByRole("button", { name: "Remove" }));
  expect(await screen.findByRole("link", { name: "Sign in" })).toBeTruthy();
});

it("should lead home to the dashboard with quota and vservers", async () => {
  startDemoPanel();
  showPortal("/");
  expect(await screen.findByRole("heading", { name: "Demo", level: 1 })).toBeTruthy();
  expect(await screen.findByText("2 of 5")).toBeTruthy();
  expect(await screen.findByRole("link", { name: "web1" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Order a vserver" })).toBeTruthy();
});

it("should speak French when asked, and remember it", async () => {
  startDemoPanel();
  const user = showPortal("/t/demo");
  await user.click(await screen.findByRole("button", { name: "Français" }));
  expect(await screen.findByRole("link", { name: "Commander un vserver" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("fr");
  expect(localStorage.getItem("ulysse.language")).toBe("fr");
});

it("should hide from viewers what they may not do", async () => {
  const panel = startDemoPanel();
  panel.on("GET /api/v1/tenants/demo", { body: { ...demo, role: "viewer", permissions: ["READ"] } });
  showPortal("/t/demo");
  expect(await screen.findByText("You are a viewer of Demo")).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Order a vserver" })).toBeNull();
});

it("should keep the staff pages from others, and show them to staff", async () => {
  const panel = startDemoPanel();
  showPortal("/staff/hosts");
  expect(await screen.findByRole("heading", { name: "Nothing here" })).toBeTruthy();
  expect(panel.sent("GET /api/v1/staff/hosts")).toEqual([]);
});

it("should lead staff without a tenant to the staff pages", async () => {
  const panel = startDemoPanel();
  panel.on("GET /api/v1/session", { body: { ...session, staff: "staff", tenants: [] } });
  panel.on("GET /api/v1/staff/hosts", { body: { items: [], next: null } });
  showPortal("/");
  expect(await screen.findByRole("heading", { name: "Hosts" })).toBeTruthy();
});

it("should say so when the panel does not answer, and try again", async () => {
  const panel = startDemoPanel();
  panel.on("GET /api/v1/session", { status: 503 });
  const user = showPortal("/t/demo");
  const retry = await screen.findByRole("button", { name: "Try again" });
  panel.on("GET /api/v1/session", { body: session });
  await user.click(retry);
  await waitFor(() => {
    expect(screen.getByRole("heading", { name: "Demo", level: 1 })).toBeTruthy();
  });
});
