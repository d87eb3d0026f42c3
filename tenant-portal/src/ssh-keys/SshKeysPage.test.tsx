import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { problem, startDemoPanel } from "../../test/panel";
import { showPortal } from "../../test/showPortal";

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ dana@desk";

async function openForm() {
  const user = showPortal("/ssh-keys");
  await user.click(await screen.findByRole("button", { name: "Add a key" }));
  return { user, form: within(await screen.findByRole("dialog")) };
}

it("should add a pasted key under its comment", async () => {
  const panel = startDemoPanel();
  panel.on("POST /api/v1/ssh-keys", { status: 201, body: {} });
  const { user, form } = await openForm();
  await user.type(form.getByLabelText(/Public key/), KEY);
  await user.click(form.getByRole("button", { name: "Add" }));
  await waitFor(() => {
    expect(screen.queryByRole("dialog")).toBeNull();
  });
  const [sent] = panel.sent("POST /api/v1/ssh-keys");
  expect(sent?.body).toEqual({ label: "dana@desk", publicKey: KEY });
  expect(sent?.headers.get("X-Ulysse-Request")).toBe("1");
});

it("should refuse a private key without sending it anywhere", async () => {
  const panel = startDemoPanel();
  const { user, form } = await openForm();
  await user.type(form.getByLabelText(/Public key/), "-----BEGIN OPENSSH PRIVATE KEY-----");
  await user.click(form.getByRole("button", { name: "Add" }));
  expect(form.getByText(/must never leave your machine/)).toBeTruthy();
  expect(panel.sent("POST /api/v1/ssh-keys")).toEqual([]);
});

it("should say in the form what the server refused", async () => {
  const panel = startDemoPanel();
  panel.on("POST /api/v1/ssh-keys", problem(409, "sshkey/in-use", "In use", "The key belongs to dana"));
  const { user, form } = await openForm();
  await user.type(form.getByLabelText(/Public key/), KEY);
  await user.click(form.getByRole("button", { name: "Add" }));
  expect(await form.findByText("This key is already registered.")).toBeTruthy();
  expect(form.getByText("The key belongs to dana")).toBeTruthy();
});

it("should remove a key after asking", async () => {
  const panel = startDemoPanel();
  panel.on("DELETE /api/v1/ssh-keys/k-1", { status: 204 });
  const user = showPortal("/ssh-keys");
  await user.click(await screen.findByRole("button", { name: "Remove laptop" }));
  expect(panel.sent("DELETE /api/v1/ssh-keys/k-1")).toEqual([]);
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Remove" }));
  await waitFor(() => {
    expect(panel.sent("DELETE /api/v1/ssh-keys/k-1")).toHaveLength(1);
  });
});
