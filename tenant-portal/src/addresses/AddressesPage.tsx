import { Link } from "react-router";
import { api } from "../api/client";
import type { Address } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import type { Column } from "../shared/list/column";
import { EmptyList } from "../shared/list/EmptyList";
import { ListPage } from "../shared/list/ListPage";
import { LIST, useListView } from "../shared/list/useListView";
import { useSpaceOptions, useVlanOptions } from "../shared/lookups";
import { OwnerLink } from "../shared/OwnerLink";
import { When } from "../shared/When";
import { messages } from "./messages";
import { STATES } from "./states";

export function AddressesPage() {
  const t = useTexts(messages);
  const view = useListView({ sort: "address", filters: ["q", "state", "space", "vlan", "tenant", "subnet"] });
  const addresses = api.useQuery("get", "/api/v1/staff/addresses", { params: { query: view.query } }, LIST);
  const spaces = useSpaceOptions();
  const vlans = useVlanOptions();
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      actions={<Link to="/staff/address-history">{t("showHistory")}</Link>}
      columns={useColumns()}
      answer={addresses}
      rowKey={({ addressSpace, address }) => `${addressSpace.id} ${address}`}
      view={view}
      filters={[
        { name: "q", label: t("addressOrNet") },
        { name: "state", label: t("state"), options: STATES.map((state) => [state, t(state)]) },
        { name: "space", label: t("space"), options: spaces },
        { name: "vlan", label: t("vlan"), options: vlans },
        { name: "tenant", label: t("tenant") },
      ]}
      empty={<EmptyList title={t("empty")} />}
    />
  );
}

function useColumns(): readonly Column<Address>[] {
  const t = useTexts(messages);
  const format = useFormat();
  return [
    {
      key: "address",
      title: t("address"),
      sort: "address",
      // A prefix is named by itself, a single address without the length that says no more.
      cell: ({ prefix }) => <code className="ul-wrap">{prefix.replace(/\/(32|128)$/, "")}</code>,
    },
    {
      key: "subnet",
      title: t("subnet"),
      cell: ({ subnet, addressSpace, vlan }) => (
        <>
          <Link to={`/staff/subnets/${subnet.id}`}>{subnet.cidr}</Link>
          <div className="ul-subtle">
            {vlan.name} · {addressSpace.name}
          </div>
        </>
      ),
    },
    {
      key: "state",
      title: t("state"),
      cell: ({ state, freeAfter, note }) => (
        <>
          {t(state)}
          {freeAfter == null ? null : (
            <div className="ul-subtle">{t("freeAfter", { when: format.dateTime(freeAfter) })}</div>
          )}
          {note == null ? null : <div className="ul-subtle ul-wrap">{note}</div>}
        </>
      ),
    },
    { key: "owner", title: t("owner"), cell: ({ owner }) => <OwnerLink owner={owner} /> },
    { key: "since", title: t("since"), sort: "since", cell: ({ since }) => <When at={since} /> },
    {
      key: "history",
      title: t("history"),
      cell: ({ addressSpace, address }) => (
        <Link to={`/staff/address-history?space=${addressSpace.id}&address=${encodeURIComponent(address)}`}>
          {t("history")}
        </Link>
      ),
    },
  ];
}
