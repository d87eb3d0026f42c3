import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import type { ReactNode } from "react";
import { Loading } from "./Loading";
import { Pager } from "./Pager";
import { ProblemAlert } from "./problem/ProblemAlert";
import type { Pages } from "./usePages";

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
}

interface Answer<T> {
  readonly data: { readonly items: readonly T[]; readonly next?: string | null } | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly answer: Answer<T>;
  readonly rowKey: (row: T) => string;
  readonly empty: ReactNode;
  readonly pages?: Pages;
}

/** A list in its four states: loading, failed, empty, and a table that becomes cards on a phone. */
export function Listing<T>({ label, columns, answer, rowKey, empty, pages }: Props<T>) {
  const { data, error } = answer;
  if (data === undefined) {
    return error === null ? <Loading /> : <ProblemAlert error={error} onRetry={() => void answer.refetch()} />;
  }
  if (data.items.length === 0 && (pages === undefined || pages.page === 1)) {
    return empty;
  }
  return (
    <>
      {/* What was loaded before stays on the page when asking again fails. */}
      <ProblemAlert error={error} onRetry={() => void answer.refetch()} />
      <Table aria-label={label} variant="compact" gridBreakPoint="grid-lg">
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column.key} modifier="nowrap">
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
      {pages === undefined ? null : <Pager pages={pages} next={data.next} />}
    </>
  );
}
