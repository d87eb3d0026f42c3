import { expect, it } from "vitest";
import { amountOf, typedOf } from "./useResourceTexts";

it("should count in the unit of the ledger what is typed in that of people", () => {
  expect(amountOf("cpuMillis", "2.5")).toBe(2500);
  expect(amountOf("cpuMillis", "2,5")).toBe(2500);
  expect(amountOf("memoryMib", " 4 ")).toBe(4096);
  expect(amountOf("vservers", "10")).toBe(10);
});

it("should refuse what is no amount", () => {
  expect(amountOf("vservers", "2.5")).toBeUndefined();
  expect(amountOf("vservers", "-1")).toBeUndefined();
  expect(amountOf("vservers", "")).toBeUndefined();
  expect(amountOf("diskMib", "many")).toBeUndefined();
});

it("should write in a field what it reads from it", () => {
  expect(typedOf("diskMib", 10_240)).toBe("10");
  expect(amountOf("cpuMillis", typedOf("cpuMillis", 250))).toBe(250);
});
