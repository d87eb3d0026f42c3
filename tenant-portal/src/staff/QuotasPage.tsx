import { api } from "../api/client";
import type { StaffQuota } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { LIST, useListView } from "../shared/list/useListView";
import { useResourceTexts } from "../shared/useResourceTexts";
import { messages } from "./messages";
import { ListPage } from "../shared/list/ListPage";

export function QuotasPage() {
  const t = useTexts(messages);
  const { name, amount } = useResourceTexts();
  const view = useListView();
  const quotas = api.useQuery("get", "/api/v1/staff/quotas", { params: { query: view.query } }, LIST);
  const columns: readonly Column<StaffQuota>[] = [
    { key: "tenant", title: t("tenant"), cell: ({ tenant }) => <strong>{tenant}</strong> },
    { key: "resource", title: t("resource"), cell: ({ resource }) => name(resource) },
    { key: "used", title: t("used"), cell: ({ resource, used, reserved }) => amount(resource, used + reserved) },
    {
      key: "limit",
      title: t("limit"),
      cell: ({ resource, limit }) => (limit == null ? t("noLimit") : amount(resource, limit)),
    },
  ];
  return (
    <ListPage
      title={t("quotas")}
      lead={t("quotasLead")}
      columns={columns}
      answer={quotas}
      rowKey={({ tenant, resource }) => `${tenant} ${resource}`}
      view={view}
    />
  );
}
