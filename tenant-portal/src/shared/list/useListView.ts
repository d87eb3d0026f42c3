import { keepPreviousData } from "@tanstack/react-query";
import { useLocation, useNavigate, useSearchParams } from "react-router";

const PAGE_SIZE = 20;

/** For queries of lists: what was there stays until the next page, order or filter is answered. */
export const LIST = { placeholderData: keepPreviousData } as const;

export interface Pages {
  readonly page: number;
  readonly back: (() => void) | null;
  readonly forth: (cursor: string) => void;
}

/** Which part of a list is shown, and in which order: held by the page's URL, so that it can be sent to somebody. */
export interface ListView<F extends string = string> extends Pages {
  /**
   * What to ask the server for. Order and filters are what somebody put into the address bar: `never` stands for any of
   * the values that the API names, and the server judges what came.
   */
  readonly query: { limit: number; after?: string; sort?: never } & Partial<Record<F, never>>;
  /** A field of the server, with a minus before it when descending. */
  readonly sort: string | undefined;
  readonly sortBy: (sort: string) => void;
  readonly filters: Readonly<Partial<Record<F, string>>>;
  /** Shows only what fits; an empty value takes the filter away. */
  readonly filter: (name: F, value: string) => void;
  readonly clearFilters: () => void;
}

interface Options<F extends string> {
  readonly limit?: number;
  readonly sort?: string;
  readonly filters?: readonly F[];
  /** Tells the lists of one page apart in the URL. */
  readonly name?: string;
}

/** Reads the view of a list from the URL, and changes it there; the server does the work. */
export function useListView<F extends string = never>(options: Options<F> = {}): ListView<F> {
  const { limit = PAGE_SIZE, filters: names = [], name = "" } = options;
  const [search] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const passed = passedCursors(location.state, name);
  const after = search.get(`${name}after`) ?? undefined;
  const page = after === undefined ? 1 : Number(search.get(`${name}page`) ?? 2);
  const sort = search.get(`${name}sort`) ?? options.sort;
  const filters: Partial<Record<F, string>> = {};
  for (const filter of names) {
    filters[filter] = search.get(name + filter) ?? undefined;
  }

  const go = (changes: Readonly<Record<string, string | undefined>>, cursors: readonly string[]) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined || value === "") {
        next.delete(name + key);
      } else {
        next.set(name + key, value);
      }
    }
    const state = { ...(location.state as object | null), [`${name}passed`]: cursors };
    void navigate({ search: next.toString(), hash: location.hash }, { state, preventScrollReset: true });
  };
  const fromStart = { after: undefined, page: undefined };

  return {
    query: { limit, after, sort, ...filters } as ListView<F>["query"],
    page,
    back:
      after === undefined
        ? null
        : () => {
            const cursors = passed.slice(0, -1);
            const before = cursors.at(-1);
            go(before === undefined ? fromStart : { after: before, page: String(page - 1) }, cursors);
          },
    forth: (cursor) => {
      go({ after: cursor, page: String(page + 1) }, [...passed, cursor]);
    },
    sort,
    sortBy: (field) => {
      go({ sort: field, ...fromStart }, []);
    },
    filters,
    filter: (field, value) => {
      go({ [field]: value, ...fromStart }, []);
    },
    clearFilters: () => {
      go({ ...Object.fromEntries(names.map((field) => [field, undefined])), ...fromStart }, []);
    },
  };
}

/** The way back is the cursors passed, kept with the entry of the browser's history; a link sent to somebody has none. */
function passedCursors(state: unknown, name: string): readonly string[] {
  const passed = (state as Readonly<Record<string, unknown>> | null)?.[`${name}passed`];
  return Array.isArray(passed) ? passed.map(String) : [];
}
