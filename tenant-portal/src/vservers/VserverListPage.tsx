import { Card, CardBody, PageSection } from "@patternfly/react-core";
import { useTexts } from "../shared/i18n/language";
import { PageHeader } from "../shared/PageHeader";
import { messages } from "./messages";
import { OrderLink } from "./OrderLink";
import { VserverList } from "./VserverList";

export function VserverListPage() {
  const t = useTexts(messages);
  return (
    <>
      <PageHeader title={t("title")} actions={<OrderLink />} />
      <PageSection>
        <Card>
          <CardBody>
            <VserverList />
          </CardBody>
        </Card>
      </PageSection>
    </>
  );
}
