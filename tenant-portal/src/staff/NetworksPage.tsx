import { api } from "../api/client";
import type { StaffNetwork } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import type { Column } from "../shared/Listing";
import { usePages } from "../shared/usePages";
import { messages } from "./messages";
import { StaffList } from "./StaffList";
import { useWord } from "./useWord";

export function NetworksPage() {
  const t = useTexts(messages);
  const word = useWord();
  const format = useFormat();
  const pages = usePages();
  const networks = api.useQuery("get", "/api/v1/staff/networks", { params: { query: pages.query } });
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
                total: format.number(total),
                quarantined: format.number(quarantined),
              })}
            </div>
          </div>
        )),
    },
    { key: "hosts", title: t("onHosts"), cell: ({ hosts }) => hosts.join(", ") },
  ];
  return (
    <StaffList
      title={t("networks")}
      lead={t("networksLead")}
      columns={columns}
      answer={networks}
      rowKey={({ id }) => id}
      pages={pages}
    />
  );
}
