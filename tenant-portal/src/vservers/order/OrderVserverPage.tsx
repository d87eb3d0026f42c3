import { Alert, PageSection } from "@patternfly/react-core";
import { api } from "../../api/client";
import { useTexts } from "../../shared/i18n/language";
import { Loading } from "../../shared/Loading";
import { PageHeader } from "../../shared/PageHeader";
import { ProblemAlert } from "../../shared/problem/ProblemAlert";
import { useMay, useTenant } from "../../shared/tenant";
import { messages as vserverMessages } from "../messages";
import { usePlans, useTemplates } from "../queries";
import type { Offer, OrderParts } from "./draft";
import { messages } from "./messages";
import { OrderWizard } from "./OrderWizard";

/** Loads what is on offer, then lets the person choose. */
export default function OrderVserverPage({ QuotaPreview }: OrderParts) {
  const t = useTexts(messages);
  const v = useTexts(vserverMessages);
  const { slug } = useTenant();
  const mayOrder = useMay("ORDER");
  const templates = useTemplates();
  const plans = usePlans();
  const networks = api.useQuery("get", "/api/v1/tenants/{slug}/networks", { params: { path: { slug } } });
  const failed = [templates, plans, networks].find(({ isError }) => isError);
  const offer: Offer | null =
    templates.data && plans.data && networks.data
      ? { templates: templates.data.items, plans: plans.data.items, networks: networks.data.items }
      : null;
  return (
    <>
      <PageHeader title={t("title")} trail={[[v("title"), `/t/${slug}/vservers`]]} />
      <PageSection>
        {!mayOrder ? (
          <Alert variant="info" isInline title={t("notAllowed")} />
        ) : offer !== null ? (
          <OrderWizard offer={offer} QuotaPreview={QuotaPreview} />
        ) : failed !== undefined ? (
          <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />
        ) : (
          <Loading />
        )}
      </PageSection>
    </>
  );
}
