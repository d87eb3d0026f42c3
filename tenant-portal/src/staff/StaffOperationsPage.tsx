import { Link } from "react-router";
import { api } from "../api/client";
import type { Operation } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { messages as status } from "../shared/status/messages";
import { OperationStateLabel } from "../shared/status/OperationStateLabel";
import { LIST, useListView } from "../shared/list/useListView";
import { When } from "../shared/When";
import { messages } from "./messages";
import { ListPage } from "../shared/list/ListPage";

export function StaffOperationsPage() {
  const t = useTexts(messages);
  const s = useTexts(status);
  const view = useListView();
  const operations = api.useQuery("get", "/api/v1/staff/operations", { params: { query: view.query } }, LIST);
  const columns: readonly Column<Operation>[] = [
    {
      key: "what",
      title: t("what"),
      cell: ({ id, tenant, kind, vserver }) => (
        <Link to={`/t/${tenant}/operations/${id}`} className="ul-strong">
          {s("operationOf", { kind: s(kind), vserver: vserver.name })}
        </Link>
      ),
    },
    { key: "tenant", title: t("tenant"), cell: ({ tenant }) => tenant },
    { key: "state", title: t("state"), cell: ({ state }) => <OperationStateLabel state={state} /> },
    { key: "by", title: t("by"), cell: ({ actor }) => actor.username },
    { key: "when", title: t("when"), cell: ({ createdAt }) => <When at={createdAt} /> },
    { key: "cause", title: t("cause"), cell: ({ error }) => error?.detail ?? "—" },
  ];
  return (
    <ListPage
      title={t("operations")}
      lead={t("operationsLead")}
      columns={columns}
      answer={operations}
      rowKey={({ id }) => id}
      view={view}
    />
  );
}
