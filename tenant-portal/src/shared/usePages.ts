import { useState } from "react";

const PAGE_SIZE = 20;

export interface Pages {
  /** The query of the page shown now. */
  readonly query: { readonly limit: number; readonly after?: string };
  readonly page: number;
  readonly back: (() => void) | null;
  readonly forth: (cursor: string) => void;
}

/** Steps through a list by the server's cursors; the way back is the list of cursors passed. */
export function usePages(limit: number = PAGE_SIZE): Pages {
  const [passed, setPassed] = useState<readonly string[]>([]);
  const after = passed.at(-1);
  return {
    query: after === undefined ? { limit } : { limit, after },
    page: passed.length + 1,
    back:
      passed.length === 0
        ? null
        : () => {
            setPassed((cursors) => cursors.slice(0, -1));
          },
    forth: (cursor) => {
      setPassed((cursors) => [...cursors, cursor]);
    },
  };
}
