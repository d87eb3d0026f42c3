import { Link } from "react-router";
import { api } from "../../api/client";
import type { QuotaRequest } from "../../api/types";
import { DialogButton } from "../../shared/DialogButton";
import { useTexts } from "../../shared/i18n/language";
import type { Column } from "../../shared/list/column";
import { EmptyList } from "../../shared/list/EmptyList";
import { ListPage } from "../../shared/list/ListPage";
import { LIST, useListView } from "../../shared/list/useListView";
import { useIsStaffAdmin } from "../../shared/session";
import { useResourceTexts } from "../../shared/useResourceTexts";
import { messages } from "../messages";
import { useRequestColumns } from "../requests/useRequestColumns";
import { ApproveForm } from "./ApproveForm";
import { RefuseForm } from "./RefuseForm";

const STATES = ["pending", "approved", "refused", "withdrawn"] as const;

/** What tenants asked for, to be answered. */
export function RequestsPage() {
  const t = useTexts(messages);
  const isAdmin = useIsStaffAdmin();
  const view = useListView({ sort: "-requestedAt", filters: ["state", "tenant"] });
  const requests = api.useQuery("get", "/api/v1/staff/quota-requests", { params: { query: view.query } }, LIST);
  const columns: readonly Column<QuotaRequest>[] = [
    { key: "tenant", title: t("tenant"), cell: ({ tenant }) => <Link to={`/staff/quotas/${tenant}`}>{tenant}</Link> },
    ...useRequestColumns(),
    ...(isAdmin
      ? [
          {
            key: "decide",
            title: t("decide"),
            cell: (request: QuotaRequest) => (request.state === "pending" ? <Decide request={request} /> : t("none")),
          },
        ]
      : []),
  ];
  return (
    <ListPage
      title={t("requests")}
      lead={t("requestsLead")}
      columns={columns}
      answer={requests}
      rowKey={({ id }) => id}
      view={view}
      filters={[
        { name: "state", label: t("state"), options: STATES.map((state) => [state, t(state)]) },
        { name: "tenant", label: t("tenant") },
      ]}
      empty={<EmptyList title={t("noRequests")} />}
    />
  );
}

function Decide({ request }: { request: QuotaRequest }) {
  const t = useTexts(messages);
  const { name } = useResourceTexts();
  const about = { tenant: request.tenant, resource: name(request.resource) };
  return (
    <span className="ul-buttons">
      <DialogButton
        label={t("approve")}
        ariaLabel={t("approveOf", about)}
        variant="secondary"
        dialog={(close) => <ApproveForm key={request.version} request={request} onClose={close} />}
      />
      <DialogButton
        label={t("refuse")}
        ariaLabel={t("refuseOf", about)}
        variant="link"
        dialog={(close) => <RefuseForm key={request.version} request={request} onClose={close} />}
      />
    </span>
  );
}
