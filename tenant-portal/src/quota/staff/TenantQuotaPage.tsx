import { PageSection } from "@patternfly/react-core";
import { useParams } from "react-router";
import { api } from "../../api/client";
import type { StaffQuota } from "../../api/types";
import { DialogButton } from "../../shared/DialogButton";
import { useTexts } from "../../shared/i18n/language";
import type { Column } from "../../shared/list/column";
import { EmptyList } from "../../shared/list/EmptyList";
import { Listing } from "../../shared/list/Listing";
import { PageHeader } from "../../shared/PageHeader";
import { Section } from "../../shared/Section";
import { useIsStaffAdmin } from "../../shared/session";
import { useResourceTexts } from "../../shared/useResourceTexts";
import { messages } from "../messages";
import { QuotaGauge } from "../QuotaGauge";
import { LimitForm } from "./LimitForm";

type Item = Omit<StaffQuota, "tenant">;

/** What one tenant may have, to be changed by staff. */
export function TenantQuotaPage() {
  const t = useTexts(messages);
  const { slug = "" } = useParams();
  const { name } = useResourceTexts();
  const isAdmin = useIsStaffAdmin();
  const quota = api.useQuery("get", "/api/v1/staff/tenants/{slug}/quota", { params: { path: { slug } } });
  const columns: readonly Column<Item>[] = [
    {
      key: "resource",
      title: t("resource"),
      cell: ({ resource, used, reserved, limit }) => (
        <QuotaGauge resource={resource} used={used} reserved={reserved} limit={limit ?? null} />
      ),
    },
    ...(isAdmin
      ? [
          {
            key: "change",
            title: t("change"),
            cell: (item: Item) => (
              <DialogButton
                label={t("change")}
                ariaLabel={t("changeOf", { resource: name(item.resource) })}
                variant="link"
                dialog={(close) => <LimitForm key={item.version} tenant={slug} quota={item} onClose={close} />}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader
        title={t("quotaOf", { tenant: slug })}
        lead={t("quotaOfLead")}
        trail={[[t("quotas"), "/staff/quotas"]]}
      />
      <PageSection>
        <Section title={t("quotas")}>
          <Listing
            label={t("quotaOf", { tenant: slug })}
            columns={columns}
            answer={quota}
            rowKey={({ resource }) => resource}
            empty={<EmptyList title={t("emptyQuotas")} />}
          />
        </Section>
      </PageSection>
    </>
  );
}
