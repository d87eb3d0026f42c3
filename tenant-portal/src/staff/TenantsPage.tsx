import { Link } from "react-router";
import { api } from "../api/client";
import type { StaffTenant } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/Listing";
import { usePages } from "../shared/usePages";
import { messages } from "./messages";
import { StaffList } from "./StaffList";

export function TenantsPage() {
  const t = useTexts(messages);
  const pages = usePages();
  const tenants = api.useQuery("get", "/api/v1/staff/tenants", { params: { query: pages.query } });
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
    <StaffList
      title={t("tenants")}
      lead={t("tenantsLead")}
      columns={columns}
      answer={tenants}
      rowKey={({ slug }) => slug}
      pages={pages}
    />
  );
}
