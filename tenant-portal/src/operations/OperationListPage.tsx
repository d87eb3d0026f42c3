import { Card, CardBody, PageSection } from "@patternfly/react-core";
import { useTexts } from "../shared/i18n/language";
import { PageHeader } from "../shared/PageHeader";
import { messages } from "./messages";
import { OperationList } from "./OperationList";

export function OperationListPage() {
  const t = useTexts(messages);
  return (
    <>
      <PageHeader title={t("title")} />
      <PageSection>
        <Card>
          <CardBody>
            <OperationList />
          </CardBody>
        </Card>
      </PageSection>
    </>
  );
}
