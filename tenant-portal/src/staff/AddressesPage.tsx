import { api } from "../api/client";
import type { Address } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { LIST, useListView } from "../shared/list/useListView";
import { When } from "../shared/When";
import { messages } from "./messages";
import { ListPage } from "../shared/list/ListPage";
import { useWord } from "./useWord";

export function AddressesPage() {
  const t = useTexts(messages);
  const word = useWord();
  const view = useListView();
  const addresses = api.useQuery("get", "/api/v1/staff/addresses", { params: { query: view.query } }, LIST);
  const columns: readonly Column<Address>[] = [
    { key: "address", title: t("address"), cell: ({ address }) => <code>{address}</code> },
    { key: "subnet", title: t("subnet"), cell: ({ subnet }) => <code>{subnet.cidr}</code> },
    { key: "state", title: t("state"), cell: ({ state }) => word(state) },
    { key: "vserver", title: t("vserver"), cell: ({ owner }) => owner?.name ?? "—" },
    { key: "tenant", title: t("tenant"), cell: ({ owner }) => owner?.tenant ?? "—" },
    { key: "since", title: t("since"), cell: ({ since }) => <When at={since} /> },
  ];
  return (
    <ListPage
      title={t("addresses")}
      lead={t("addressesLead")}
      columns={columns}
      answer={addresses}
      rowKey={({ subnet, address }) => `${subnet.id} ${address}`}
      view={view}
    />
  );
}
