import type { MapCell } from "../../api/types";

export type CellState = keyof MapCell["counts"];

/** In the order in which a cell and the legend show them. */
export const STATES = [
  "assigned",
  "quarantined",
  "reserved",
  "excluded",
  "service",
  "external",
  "free",
] as const satisfies readonly CellState[];

/** How many addresses of a cell are in a state; there may be more than a double can count. */
export function countOf(cell: MapCell, state: CellState): bigint {
  return BigInt(cell.counts[state]);
}

// What is there at all is seen, however small its share is.
const LEAST_SHARE = 12;
const WHOLE = 100;

/** How wide each state is drawn in a cell, in hundredths; states that are not in it are left out. */
export function sharesOf(cell: MapCell): readonly (readonly [CellState, number])[] {
  const size = STATES.reduce((sum, state) => sum + countOf(cell, state), 0n);
  if (size === 0n) {
    return [];
  }
  return STATES.filter((state) => countOf(cell, state) > 0n).map((state) => [
    state,
    Math.max(LEAST_SHARE, Number((countOf(cell, state) * BigInt(WHOLE)) / size)),
  ]);
}
