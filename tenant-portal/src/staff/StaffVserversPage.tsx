import { Link } from "react-router";
import { api } from "../api/client";
import type { Vserver } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { messages as status } from "../shared/status/messages";
import { VserverStateLabel } from "../shared/status/VserverStateLabel";
import { LIST, useListView } from "../shared/list/useListView";
import { useHostOptions } from "../shared/lookups";
import { When } from "../shared/When";
import { messages } from "./messages";
import { ListPage } from "../shared/list/ListPage";

const STATES = ["running", "stopped", "failed", "ordered", "building", "starting", "stopping", "deleting"] as const;

export function StaffVserversPage() {
  const t = useTexts(messages);
  const view = useListView({ sort: "-createdAt", filters: ["q", "tenant", "host", "state"] });
  const hosts = useHostOptions();
  const s = useTexts(status);
  const vservers = api.useQuery("get", "/api/v1/staff/vservers", { params: { query: view.query } }, LIST);
  const columns: readonly Column<Vserver>[] = [
    {
      key: "name",
      title: t("name"),
      sort: "name",
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
    { key: "created", title: t("created"), sort: "createdAt", cell: ({ createdAt }) => <When at={createdAt} /> },
  ];
  return (
    <ListPage
      title={t("vservers")}
      lead={t("vserversLead")}
      columns={columns}
      answer={vservers}
      rowKey={({ id }) => id}
      view={view}
      filters={[
        { name: "q", label: t("nameStartsWith") },
        { name: "tenant", label: t("tenant") },
        { name: "host", label: t("host"), options: hosts },
        { name: "state", label: t("state"), options: STATES.map((state) => [state, s(state)]) },
      ]}
    />
  );
}
