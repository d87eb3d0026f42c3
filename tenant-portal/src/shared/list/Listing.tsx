import { Button } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, type ThProps, Tr } from "@patternfly/react-table";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/language";
import { Loading } from "../Loading";
import { messages } from "../messages";
import { ProblemAlert } from "../problem/ProblemAlert";
import type { Column } from "./column";
import { EmptyList } from "./EmptyList";
import { type Filter, ListTools } from "./ListTools";
import { Pager } from "./Pager";
import type { ListView } from "./useListView";

interface Answer<T> {
  readonly data: { readonly items: readonly T[]; readonly next?: string | null } | undefined;
  readonly error: unknown;
  readonly isPlaceholderData?: boolean;
  readonly refetch: () => unknown;
}

export interface ListingProps<T, F extends string = never> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly answer: Answer<T>;
  readonly rowKey: (row: T) => string;
  readonly empty: ReactNode;
  readonly view?: ListView<F>;
  readonly filters?: readonly Filter<F>[];
}

/** A list in its four states: loading, failed, empty, and a table that becomes cards on a phone. */
export function Listing<T, F extends string = never>(props: ListingProps<T, F>) {
  const { columns, view, filters = [] } = props;
  return (
    <>
      {view !== undefined && <ListTools view={view} filters={filters} columns={columns} />}
      <Rows {...props} />
    </>
  );
}

function Rows<T, F extends string>({ label, columns, answer, rowKey, empty, view }: ListingProps<T, F>) {
  const { data, error } = answer;
  const again = () => void answer.refetch();
  if (data === undefined) {
    return error === null ? <Loading /> : <ProblemAlert error={error} onRetry={again} />;
  }
  if (data.items.length === 0 && (view === undefined || view.page === 1)) {
    return view !== undefined && Object.values(view.filters).some(Boolean) ? <NothingMatches view={view} /> : empty;
  }
  return (
    <>
      {/* What was loaded before stays on the page when asking again fails. */}
      <ProblemAlert error={error} onRetry={again} />
      <Table
        aria-label={label}
        aria-busy={answer.isPlaceholderData === true}
        variant="compact"
        gridBreakPoint="grid-lg"
      >
        <Thead>
          <Tr>
            {columns.map((column, at) => (
              <Th key={column.key} modifier="nowrap" {...sorting(columns, at, view)}>
                {column.title}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {data.items.map((row) => (
            <Tr key={rowKey(row)}>
              {columns.map((column) => (
                <Td key={column.key} dataLabel={column.title}>
                  {column.cell(row)}
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
      {view === undefined ? null : <Pager pages={view} next={data.next} />}
    </>
  );
}

function sorting<T>(
  columns: readonly Column<T>[],
  at: number,
  view: Pick<ListView, "sort" | "sortBy"> | undefined,
): Pick<ThProps, "sort"> {
  const field = columns[at]?.sort;
  if (field === undefined || view === undefined) {
    return {};
  }
  const isDescending = view.sort?.startsWith("-") === true;
  const chosen = columns.findIndex(({ sort }) => sort !== undefined && sort === view.sort?.replace(/^-/, ""));
  return {
    sort: {
      columnIndex: at,
      sortBy: { ...(chosen >= 0 && { index: chosen }), direction: isDescending ? "desc" : "asc" },
      onSort: () => {
        view.sortBy(view.sort === field ? `-${field}` : field);
      },
    },
  };
}

function NothingMatches({ view }: { view: Pick<ListView, "clearFilters"> }) {
  const t = useTexts(messages);
  return (
    <EmptyList
      title={t("nothingMatches")}
      action={
        <Button variant="link" onClick={view.clearFilters}>
          {t("clearFilters")}
        </Button>
      }
    />
  );
}
