import type { MapCell } from "../../api/types";
import { useTexts } from "../../shared/i18n/language";
import { useFormat } from "../../shared/i18n/useFormat";
import { messages } from "../messages";
import { cidrOf } from "./cidr";
import { countOf, STATES } from "./states";

/** Says in words what a cell of the picture shows. */
export function useCellWords(): (cell: MapCell) => { readonly where: string; readonly what: string } {
  const t = useTexts(messages);
  const format = useFormat();
  return (cell) => {
    if (cell.address != null) {
      const { state, owner } = cell.address;
      const who = owner == null ? "" : ` (${owner.name}.${owner.tenant})`;
      // A unit may be a prefix; a single address is named without the length that says no more.
      return { where: cidrOf(cell.first, cell.last).replace(/\/(32|128)$/, ""), what: `${t(state)}${who}` };
    }
    const parts = STATES.filter((state) => countOf(cell, state) > 0n).map(
      (state) => `${format.count(countOf(cell, state))} ${t(state)}`,
    );
    return { where: `${cell.first} – ${cell.last}`, what: parts.join(", ") };
  };
}
