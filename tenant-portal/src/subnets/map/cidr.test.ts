import { expect, it } from "vitest";
import { addressOf, cidrOf, numberOf, trailTo } from "./cidr";

it.each([
  ["10.7.0.9", 32],
  ["0.0.0.0", 32],
  ["255.255.255.255", 32],
  ["fd00::9", 128],
  ["::", 128],
  ["::1", 128],
  ["2001:db8::", 128],
  ["2001:db8:0:1::2", 128],
  ["1:2:3:4:5:6:7:8", 128],
  ["1:0:0:2::3", 128],
] as const)("should read and write %s alike", (address, bits) => {
  expect(addressOf(numberOf(address), bits)).toBe(address);
});

it("should name the network that a cell is", () => {
  expect(cidrOf("10.0.4.0", "10.0.4.255")).toBe("10.0.4.0/24");
  expect(cidrOf("10.0.4.1", "10.0.4.1")).toBe("10.0.4.1/32");
  expect(cidrOf("fd00::", "fd00::ff:ffff:ffff:ffff:ffff")).toBe("fd00::/56");
});

it("should lead from the whole to the part", () => {
  expect(trailTo("10.0.0.0/8", "10.0.0.0/8")).toEqual(["10.0.0.0/8"]);
  expect(trailTo("10.0.0.0/8", "10.3.7.0/24")).toEqual(["10.0.0.0/8", "10.3.0.0/16", "10.3.7.0/24"]);
  expect(trailTo("fd00::/48", "fd00:0:0:ab::/64")).toEqual(["fd00::/48", "fd00::/56", "fd00:0:0:ab::/64"]);
});
