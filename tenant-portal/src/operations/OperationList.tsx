import { Link } from "react-router";
import { api } from "../api/client";
import type { Operation } from "../api/types";
import { EmptyList } from "../shared/list/EmptyList";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import type { Column } from "../shared/list/column";
import { Listing } from "../shared/list/Listing";
import { OperationStateLabel } from "../shared/status/OperationStateLabel";
import { useTenant } from "../shared/tenant";
import { useListView } from "../shared/list/useListView";
import { When } from "../shared/When";
import { messages } from "./messages";
import { isOver } from "./useOperation";
import { useOperationName } from "./useOperationName";

const SOON_MS = 2_000;
const LATER_MS = 15_000;

interface Props {
  /** Only the operations of this one. */
  readonly vserver?: string;
  readonly limit?: number;
  /** Only the first page. */
  readonly isBrief?: boolean;
}

/** The tenant's operations, latest first. */
export function OperationList({ vserver, limit, isBrief = false }: Props) {
  const t = useTexts(messages);
  const format = useFormat();
  const operationName = useOperationName();
  const { slug } = useTenant();
  const view = useListView(limit === undefined ? {} : { limit });
  const operations = api.useQuery(
    "get",
    "/api/v1/tenants/{slug}/operations",
    { params: { path: { slug }, query: { ...view.query, ...(vserver === undefined ? {} : { vserver }) } } },
    { refetchInterval: ({ state }) => (state.data?.items.every(isOver) === false ? SOON_MS : LATER_MS) },
  );
  const columns: readonly Column<Operation>[] = [
    {
      key: "what",
      title: t("what"),
      cell: (operation) => <Link to={`/t/${slug}/operations/${operation.id}`}>{operationName(operation)}</Link>,
    },
    { key: "state", title: t("state"), cell: ({ state }) => <OperationStateLabel state={state} /> },
    { key: "by", title: t("by"), cell: ({ actor }) => actor.username },
    { key: "when", title: t("when"), cell: ({ createdAt }) => <When at={createdAt} /> },
    {
      key: "took",
      title: t("took"),
      cell: ({ createdAt, finishedAt }) => (finishedAt ? format.duration(createdAt, finishedAt) : "—"),
    },
  ];
  return (
    <Listing
      label={t("title")}
      columns={columns}
      answer={operations}
      rowKey={({ id }) => id}
      {...(!isBrief && { view })}
      empty={<EmptyList title={t("empty")} />}
    />
  );
}
