import { Link } from "react-router";
import { api } from "../api/client";
import type { StaffTenant } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { LIST, useListView } from "../shared/list/useListView";
import { messages } from "./messages";
import { ListPage } from "../shared/list/ListPage";

export function TenantsPage() {
  const t = useTexts(messages);
  const view = useListView();
  const tenants = api.useQuery("get", "/api/v1/staff/tenants", { params: { query: view.query } }, LIST);
  const columns: readonly Column<StaffTenant>[] = [
    {
      key: "name",
      title: t("name"),
      cell: ({ slug, name }) => (
        <Link to={`/t/${slug}`} className="ul-strong">
          {name}
        </Link>
      ),
    },
    { key: "slug", title: t("tenant"), cell: ({ slug }) => <code>{slug}</code> },
  ];
  return (
    <ListPage
      title={t("tenants")}
      lead={t("tenantsLead")}
      columns={columns}
      answer={tenants}
      rowKey={({ slug }) => slug}
      view={view}
    />
  );
}
