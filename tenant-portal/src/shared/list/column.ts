import type { ReactNode } from "react";

/** One column of a list. */
export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** The server's name of this column, where the list can be ordered by it. */
  readonly sort?: string;
}
