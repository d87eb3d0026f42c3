import { api } from "../../api/client";
import { useRefresh } from "../../api/refresh";
import type { QuotaRequest } from "../../api/types";
import { ifMatch } from "../../api/version";
import { ConfirmButton } from "../../shared/ConfirmButton";
import { useTexts } from "../../shared/i18n/language";
import type { Column } from "../../shared/list/column";
import { EmptyList } from "../../shared/list/EmptyList";
import { Listing } from "../../shared/list/Listing";
import { LIST, useListView } from "../../shared/list/useListView";
import { Section } from "../../shared/Section";
import { useMay, useTenant } from "../../shared/tenant";
import { useResourceTexts } from "../../shared/useResourceTexts";
import { messages } from "../messages";
import { useRequestColumns } from "./useRequestColumns";

/** What the tenant asked for; an open request can be withdrawn. */
export function OwnRequests() {
  const t = useTexts(messages);
  const { slug } = useTenant();
  const mayAsk = useMay("ASK_FOR_QUOTA");
  const view = useListView({ sort: "-requestedAt" });
  const requests = api.useQuery(
    "get",
    "/api/v1/tenants/{slug}/quota-requests",
    { params: { path: { slug }, query: view.query } },
    LIST,
  );
  const columns: readonly Column<QuotaRequest>[] = [
    ...useRequestColumns(),
    ...(mayAsk
      ? [
          {
            key: "withdraw",
            title: t("withdraw"),
            cell: (request: QuotaRequest) => (request.state === "pending" ? <Withdraw request={request} /> : t("none")),
          },
        ]
      : []),
  ];
  return (
    <Section title={t("requests")}>
      <Listing
        label={t("requests")}
        columns={columns}
        answer={requests}
        rowKey={({ id }) => id}
        view={view}
        empty={<EmptyList title={t("noRequests")} />}
      />
    </Section>
  );
}

function Withdraw({ request: { id, tenant: slug, resource, version } }: { request: QuotaRequest }) {
  const t = useTexts(messages);
  const { name } = useResourceTexts();
  const refresh = useRefresh();
  const withdraw = api.useMutation("delete", "/api/v1/tenants/{slug}/quota-requests/{id}");
  return (
    <ConfirmButton
      label={t("withdraw")}
      ariaLabel={t("withdrawOf", { resource: name(resource) })}
      variant="link"
      question={t("withdrawQuestion")}
      consequence={t("withdrawConsequence")}
      onConfirm={async () => {
        await withdraw.mutateAsync({ params: { path: { slug, id }, header: ifMatch(version) } });
        await refresh();
      }}
    />
  );
}
