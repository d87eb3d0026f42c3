import { Link } from "react-router";
import { api } from "../api/client";
import type { Vserver } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { VserverStateLabel } from "../shared/status/VserverStateLabel";
import { LIST, useListView } from "../shared/list/useListView";
import { messages } from "./messages";
import { ListPage } from "../shared/list/ListPage";

export function StaffVserversPage() {
  const t = useTexts(messages);
  const view = useListView();
  const vservers = api.useQuery("get", "/api/v1/staff/vservers", { params: { query: view.query } }, LIST);
  const columns: readonly Column<Vserver>[] = [
    {
      key: "name",
      title: t("name"),
      cell: ({ id, name, tenant }) => (
        <Link to={`/t/${tenant}/vservers/${id}`} className="ul-strong">
          {name}
        </Link>
      ),
    },
    { key: "tenant", title: t("tenant"), cell: ({ tenant }) => tenant },
    { key: "state", title: t("state"), cell: ({ state }) => <VserverStateLabel state={state} /> },
    { key: "host", title: t("host"), cell: ({ host }) => host },
    { key: "context", title: t("context"), cell: ({ context }) => context },
    { key: "address", title: t("address"), cell: ({ addresses }) => addresses.join(", ") || "—" },
    { key: "plan", title: t("plan"), cell: ({ plan }) => plan.name },
  ];
  return (
    <ListPage
      title={t("vservers")}
      lead={t("vserversLead")}
      columns={columns}
      answer={vservers}
      rowKey={({ id }) => id}
      view={view}
    />
  );
}
