import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { demo, type Panel, problem, startDemoPanel } from "../../test/panel";
import { showPortal } from "../../test/showPortal";

const vera = {
  personId: "p-2",
  username: "vera",
  name: "Vera",
  email: "vera@demo.example",
  role: "viewer",
  version: 3,
};
let panel: Panel;

beforeEach(() => {
  panel = startDemoPanel();
  panel.on("GET /api/v1/tenants/demo/members", { body: { items: [vera], next: null } });
});

it("should invite by e-mail with the chosen role", async () => {
  panel.on("POST /api/v1/tenants/demo/members", { status: 201, body: vera });
  const user = showPortal("/t/demo/members");
  await user.click(await screen.findByRole("button", { name: "Invite someone" }));
  const dialog = within(screen.getByRole("dialog"));
  await user.type(dialog.getByLabelText(/E-mail/), "nobody");
  await user.click(dialog.getByRole("button", { name: "Invite" }));
  expect(dialog.getByText("This is not an e-mail address.")).toBeTruthy();
  await user.type(dialog.getByLabelText(/E-mail/), "@demo.example");
  await user.selectOptions(dialog.getByLabelText("Role"), "viewer");
  await user.click(dialog.getByRole("button", { name: "Invite" }));
  await waitFor(() => {
    expect(panel.sent("POST /api/v1/tenants/demo/members")[0]?.body).toEqual({
      email: "nobody@demo.example",
      role: "viewer",
    });
  });
});

it("should show why a role could not be changed", async () => {
  panel.on(
    "PATCH /api/v1/tenants/demo/members/p-2",
    problem(409, "member/last-owner", "Last owner", "Demo would have no owner"),
  );
  const user = showPortal("/t/demo/members");
  await user.selectOptions(await screen.findByLabelText("Role of vera"), "owner");
  expect(await screen.findByText("Demo would have no owner")).toBeTruthy();
});

it("should only show the members to those who may not manage them", async () => {
  panel.on("GET /api/v1/tenants/demo", { body: { ...demo, role: "viewer", permissions: ["READ"] } });
  showPortal("/t/demo/members");
  expect(await screen.findByText("vera@demo.example")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Invite someone" })).toBeNull();
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(screen.queryByRole("button", { name: /Remove/ })).toBeNull();
});
