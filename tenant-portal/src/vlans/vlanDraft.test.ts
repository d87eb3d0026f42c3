import { expect, it } from "vitest";
import { addressesOf, isTag, numberOf } from "./vlanDraft";

it("should tell nothing from a number and from something else", () => {
  expect(numberOf(" ")).toBeNull();
  expect(numberOf("7")).toBe(7);
  expect(numberOf("seven")).toBeUndefined();
  expect(numberOf("-1")).toBeUndefined();
});

it("should take for a tag what 802.1Q does", () => {
  expect([null, 1, 4094].every(isTag)).toBe(true);
  expect([undefined, 0, 4095].some(isTag)).toBe(false);
});

it("should part addresses at commas and spaces", () => {
  expect(addressesOf("192.0.2.53, fd00::53 ")).toEqual(["192.0.2.53", "fd00::53"]);
  expect(addressesOf("")).toEqual([]);
});
