import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import type { ReactNode } from "react";
import type { Vserver } from "../api/types";
import { Facts } from "../shared/Facts";
import { useLanguage, useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import { When } from "../shared/When";
import { messages } from "./messages";
import { usePlans, useTemplates } from "./queries";
import { useSizes } from "./useSizes";

/** Where the vserver is and what it is made of. */
export function VserverDetails({ vserver }: { vserver: Vserver }) {
  const t = useTexts(messages);
  const { language } = useLanguage();
  const format = useFormat();
  const sizes = useSizes();
  const template = useTemplates().data?.items.find(({ name }) => name === vserver.template.name);
  const plan = usePlans().data?.items.find(({ name }) => name === vserver.plan.name);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("addresses"), vserver.addresses.length === 0 ? t("none") : <code>{vserver.addresses.join(", ")}</code>],
    [t("hostName"), <code key="hostName">{vserver.hostName}</code>],
    [t("context"), <code key="context">{vserver.context}</code>],
    [t("host"), vserver.host],
    [
      t("plan"),
      <>
        {plan?.label[language] ?? vserver.plan.name}
        <br />
        <span className="ul-subtle">{sizes(vserver.plan)}</span>
      </>,
    ],
    [
      t("template"),
      t("templateVersion", {
        template: template?.label[language] ?? vserver.template.name,
        version: vserver.template.version,
      }),
    ],
    [t("created"), format.dateTime(vserver.createdAt)],
    [t("readySince"), <When key="ready" at={vserver.readyAt} />],
  ];
  return (
    <Card>
      <CardTitle component="h2">{t("details")}</CardTitle>
      <CardBody>
        <Facts facts={facts} />
      </CardBody>
    </Card>
  );
}
