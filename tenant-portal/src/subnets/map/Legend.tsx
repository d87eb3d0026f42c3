import type { SubnetMap } from "../../api/types";
import { useTexts } from "../../shared/i18n/language";
import { useFormat } from "../../shared/i18n/useFormat";
import { messages } from "../messages";
import { countOf, STATES } from "./states";

/** What the colours and patterns mean, and how many there are of each in what is shown. */
export function Legend({ map }: { map: SubnetMap }) {
  const t = useTexts(messages);
  const format = useFormat();
  return (
    <ul className="ul-legend" aria-label={t("legend")}>
      {STATES.map((state) => (
        <li key={state}>
          <span className={`ul-swatch ul-${state}`} aria-hidden="true" />
          <span>
            {t(state)} <strong>{format.count(map.cells.reduce((sum, cell) => sum + countOf(cell, state), 0n))}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}
