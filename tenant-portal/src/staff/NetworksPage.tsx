import { api } from "../api/client";
import type { StaffNetwork } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import type { Column } from "../shared/list/column";
import { LIST, useListView } from "../shared/list/useListView";
import { messages } from "./messages";
import { ListPage } from "../shared/list/ListPage";
import { useWord } from "./useWord";

export function NetworksPage() {
  const t = useTexts(messages);
  const word = useWord();
  const format = useFormat();
  const view = useListView();
  const networks = api.useQuery("get", "/api/v1/staff/networks", { params: { query: view.query } }, LIST);
  const columns: readonly Column<StaffNetwork>[] = [
    { key: "name", title: t("name"), cell: ({ name }) => <strong>{name}</strong> },
    { key: "tag", title: t("tag"), cell: ({ tag }) => tag ?? t("untagged") },
    {
      key: "mode",
      title: t("mode"),
      cell: ({ mode, masquerade }) => (masquerade ? `${word(mode)}, ${t("masquerade")}` : word(mode)),
    },
    {
      key: "subnets",
      title: t("subnets"),
      cell: ({ subnets }) =>
        subnets.map(({ cidr, gateway, total, used, quarantined }) => (
          <div key={cidr}>
            <code>{cidr}</code> {gateway ? t("gateway", { gateway }) : null}
            <div className="ul-subtle">
              {t("subnetUse", {
                used: format.number(used),
                total: format.number(Number(total)),
                quarantined: format.number(quarantined),
              })}
            </div>
          </div>
        )),
    },
    { key: "hosts", title: t("onHosts"), cell: ({ hosts }) => hosts.join(", ") },
  ];
  return (
    <ListPage
      title={t("networks")}
      lead={t("networksLead")}
      columns={columns}
      answer={networks}
      rowKey={({ id }) => id}
      view={view}
    />
  );
}
