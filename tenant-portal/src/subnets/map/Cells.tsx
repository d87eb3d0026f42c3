import { type KeyboardEvent, useRef, useState } from "react";
import type { MapCell } from "../../api/types";
import { useTexts } from "../../shared/i18n/language";
import { messages } from "../messages";
import { sharesOf } from "./states";
import { useCellWords } from "./useCellWords";

const COLUMNS = 16;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: COLUMNS,
  ArrowUp: -COLUMNS,
};

interface Props {
  readonly cells: readonly MapCell[];
  readonly chosen: string | undefined;
  readonly onChoose: (cell: MapCell) => void;
}

/** The picture itself: sixteen cells a row, one stop of the tab key, and the arrow keys inside. */
export function Cells({ cells, chosen, onChoose }: Props) {
  const t = useTexts(messages);
  const words = useCellWords();
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const stop = Math.min(at, cells.length - 1);

  const walk = (event: KeyboardEvent) => {
    const to = event.key === "Home" ? 0 : event.key === "End" ? cells.length - 1 : stop + (STEPS[event.key] ?? 0);
    if (to !== stop && to >= 0 && to < cells.length) {
      event.preventDefault();
      setAt(to);
      grid.current?.querySelectorAll("button")[to]?.focus();
    }
  };

  return (
    <div ref={grid} className="ul-map" role="group" aria-label={t("picture")} onKeyDown={walk}>
      {cells.map((cell, index) => {
        const { where, what } = words(cell);
        return (
          <button
            key={cell.first}
            type="button"
            className="ul-cell"
            tabIndex={index === stop ? 0 : -1}
            title={`${where}: ${what}`}
            aria-label={`${where}: ${what}`}
            aria-pressed={chosen === cell.first}
            onFocus={() => {
              setAt(index);
            }}
            onClick={() => {
              onChoose(cell);
            }}
          >
            {sharesOf(cell).map(([state, share]) => (
              <span key={state} className={`ul-share ul-${state}`} style={{ flexGrow: share }} />
            ))}
          </button>
        );
      })}
    </div>
  );
}
