import { expect, it } from "vitest";
import { commentOf, keyFault } from "./publicKey";

const ED25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ dana@laptop";

it.each([
  [ED25519, null],
  [`  ${ED25519}\n`, null],
  ["sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5", null],
  ["-----BEGIN OPENSSH PRIVATE KEY-----", "privateKey"],
  ["hello", "notAKey"],
  ["ssh-dss AAAA", "notAKey"],
])("should judge what was pasted: %s", (pasted, fault) => {
  expect(keyFault(pasted)).toBe(fault);
});

it("should take the comment for a label", () => {
  expect(commentOf(ED25519)).toBe("dana@laptop");
});
