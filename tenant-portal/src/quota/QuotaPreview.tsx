import { Alert, Stack, StackItem } from "@patternfly/react-core";
import { api } from "../api/client";
import { useTexts } from "../shared/i18n/language";
import { Loading } from "../shared/Loading";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { useTenant } from "../shared/tenant";
import { messages } from "./messages";
import { QuotaGauge } from "./QuotaGauge";

/** What the tenant will have used after an order of this plan; asked of the server, which also decides whether it fits. */
export function QuotaPreview({ plan }: { plan: string }) {
  const t = useTexts(messages);
  const { slug } = useTenant();
  const preview = api.useQuery(
    "get",
    "/api/v1/tenants/{slug}/quota/preview",
    { params: { path: { slug }, query: { plan } } },
    // Others of the tenant may order at the same moment: a preview is never taken from memory.
    { gcTime: 0, staleTime: 0 },
  );
  if (preview.data === undefined) {
    return preview.isError ? (
      <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
    ) : (
      <Loading />
    );
  }
  const { fits, items } = preview.data;
  return (
    <Stack hasGutter aria-live="polite">
      <StackItem>
        {fits ? (
          <strong>{t("after")}</strong>
        ) : (
          <Alert variant="warning" isInline title={t("doesNotFit")}>
            {t("doesNotFitBody")}
          </Alert>
        )}
      </StackItem>
      {items.map(({ resource, after, limit }) => (
        <StackItem key={resource}>
          <QuotaGauge resource={resource} used={after} limit={limit ?? null} />
        </StackItem>
      ))}
    </Stack>
  );
}
