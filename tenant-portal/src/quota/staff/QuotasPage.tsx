import { Label } from "@patternfly/react-core";
import { Link } from "react-router";
import { api } from "../../api/client";
import type { StaffQuota } from "../../api/types";
import { useTexts } from "../../shared/i18n/language";
import type { Column } from "../../shared/list/column";
import { EmptyList } from "../../shared/list/EmptyList";
import { ListPage } from "../../shared/list/ListPage";
import { LIST, useListView } from "../../shared/list/useListView";
import { RESOURCES, useResourceTexts } from "../../shared/useResourceTexts";
import { messages } from "../messages";

/** All quotas of all tenants. */
export function QuotasPage() {
  const t = useTexts(messages);
  const { name, amount } = useResourceTexts();
  const view = useListView({ sort: "tenant", filters: ["tenant", "resource", "over"] });
  const quotas = api.useQuery("get", "/api/v1/staff/quotas", { params: { query: view.query } }, LIST);
  const columns: readonly Column<StaffQuota>[] = [
    {
      key: "tenant",
      title: t("tenant"),
      sort: "tenant",
      cell: ({ tenant }) => (
        <Link to={`/staff/quotas/${tenant}`} className="ul-strong">
          {tenant}
        </Link>
      ),
    },
    { key: "resource", title: t("resource"), cell: ({ resource }) => name(resource) },
    { key: "used", title: t("used"), sort: "used", cell: ({ resource, used }) => amount(resource, used) },
    { key: "held", title: t("held"), cell: ({ resource, reserved }) => amount(resource, reserved) },
    {
      key: "limit",
      title: t("limit"),
      cell: ({ resource, limit, over }) => (
        <span className="ul-buttons">
          {limit == null ? t("noLimit") : amount(resource, limit)}
          {over && (
            <Label isCompact status="danger">
              {t("overLabel")}
            </Label>
          )}
        </span>
      ),
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
      filters={[
        { name: "tenant", label: t("tenant") },
        { name: "resource", label: t("resource"), options: RESOURCES.map((resource) => [resource, name(resource)]) },
        { name: "over", label: t("overOnly"), options: [["true", t("overYes")]] },
      ]}
      empty={<EmptyList title={t("emptyQuotas")} />}
    />
  );
}
