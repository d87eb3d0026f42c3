import { expect, it } from "vitest";
import type { MapCell } from "../../api/types";
import { sharesOf } from "./states";

const counts = { free: "0", assigned: 0, quarantined: 0, reserved: 0, excluded: 0, service: 0, external: 0 };
const cell = { first: "fd00::", last: "fd00::ffff", size: "65536" };

it("should show one address among very many", () => {
  const full = { ...cell, counts: { ...counts, free: "18446744073709551615", assigned: 1 } } as unknown as MapCell;
  expect(sharesOf(full)).toEqual([
    ["assigned", 12],
    ["free", 99],
  ]);
});

it("should draw what is in the cell and nothing else", () => {
  const half = { ...cell, counts: { ...counts, assigned: 2, free: "2" } } as unknown as MapCell;
  expect(sharesOf(half)).toEqual([
    ["assigned", 50],
    ["free", 50],
  ]);
});
