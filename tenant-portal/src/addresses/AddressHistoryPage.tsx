import { api } from "../api/client";
import type { Tenure } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import type { Column } from "../shared/list/column";
import { EmptyList } from "../shared/list/EmptyList";
import { ListPage } from "../shared/list/ListPage";
import { LIST, useListView } from "../shared/list/useListView";
import { useSpaceOptions } from "../shared/lookups";
import { OwnerLink } from "../shared/OwnerLink";
import { messages } from "./messages";

/** Who had which address when: what one asks when a letter about an address comes months later. */
export function AddressHistoryPage() {
  const t = useTexts(messages);
  const format = useFormat();
  const view = useListView({ sort: "-assignedAt", filters: ["address", "at", "space", "tenant", "vserver"] });
  const history = api.useQuery("get", "/api/v1/staff/address-history", { params: { query: view.query } }, LIST);
  const spaces = useSpaceOptions();
  const columns: readonly Column<Tenure>[] = [
    { key: "address", title: t("address"), cell: ({ address }) => <code className="ul-wrap">{address}</code> },
    { key: "space", title: t("space"), cell: ({ addressSpace }) => addressSpace.name },
    { key: "owner", title: t("owner"), cell: ({ vserver }) => <OwnerLink owner={vserver} /> },
    {
      key: "from",
      title: t("assignedAt"),
      sort: "assignedAt",
      cell: ({ assignedAt }) => <time dateTime={assignedAt}>{format.dateTime(assignedAt)}</time>,
    },
    {
      key: "until",
      title: t("releasedAt"),
      cell: ({ releasedAt }) =>
        releasedAt == null ? t("still") : <time dateTime={releasedAt}>{format.dateTime(releasedAt)}</time>,
    },
  ];
  return (
    <ListPage
      title={t("historyTitle")}
      lead={t("historyLead")}
      trail={[[t("title"), "/staff/addresses"]]}
      columns={columns}
      answer={history}
      rowKey={({ addressSpace, address, assignedAt }) => `${addressSpace.id} ${address} ${assignedAt}`}
      view={view}
      filters={[
        { name: "address", label: t("address") },
        { name: "at", label: `${t("at")} (${t("atHint")})` },
        { name: "space", label: t("space"), options: spaces },
        { name: "tenant", label: t("tenant") },
      ]}
      empty={<EmptyList title={t("emptyHistory")} />}
    />
  );
}
