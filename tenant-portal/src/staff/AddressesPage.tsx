import { api } from "../api/client";
import type { Address } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/Listing";
import { usePages } from "../shared/usePages";
import { When } from "../shared/When";
import { messages } from "./messages";
import { StaffList } from "./StaffList";
import { useWord } from "./useWord";

export function AddressesPage() {
  const t = useTexts(messages);
  const word = useWord();
  const pages = usePages();
  const addresses = api.useQuery("get", "/api/v1/staff/addresses", { params: { query: pages.query } });
  const columns: readonly Column<Address>[] = [
    { key: "address", title: t("address"), cell: ({ address }) => <code>{address}</code> },
    { key: "subnet", title: t("subnet"), cell: ({ subnet }) => <code>{subnet}</code> },
    { key: "state", title: t("state"), cell: ({ state }) => word(state) },
    { key: "vserver", title: t("vserver"), cell: ({ vserver }) => vserver ?? "—" },
    { key: "tenant", title: t("tenant"), cell: ({ tenant }) => tenant ?? "—" },
    { key: "since", title: t("since"), cell: ({ since }) => <When at={since} /> },
  ];
  return (
    <StaffList
      title={t("addresses")}
      lead={t("addressesLead")}
      columns={columns}
      answer={addresses}
      rowKey={({ subnet, address }) => `${subnet} ${address}`}
      pages={pages}
    />
  );
}
