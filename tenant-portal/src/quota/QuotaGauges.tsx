import { Stack, StackItem } from "@patternfly/react-core";
import { api } from "../api/client";
import { useTexts } from "../shared/i18n/language";
import { Loading } from "../shared/Loading";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { useTenant } from "../shared/tenant";
import { messages } from "./messages";
import { QuotaGauge } from "./QuotaGauge";

/** What the tenant holds of each thing it may hold, orders on their way included. */
export function QuotaGauges() {
  const t = useTexts(messages);
  const { slug } = useTenant();
  const quota = api.useQuery("get", "/api/v1/tenants/{slug}/quota", { params: { path: { slug } } });
  if (quota.data === undefined) {
    return quota.isError ? <ProblemAlert error={quota.error} onRetry={() => void quota.refetch()} /> : <Loading />;
  }
  if (quota.data.items.length === 0) {
    return <p>{t("noQuota")}</p>;
  }
  return (
    <Stack hasGutter>
      {quota.data.items.map((item) => (
        <StackItem key={item.resource}>
          <QuotaGauge resource={item.resource} used={item.used} reserved={item.reserved} limit={item.limit ?? null} />
        </StackItem>
      ))}
    </Stack>
  );
}
