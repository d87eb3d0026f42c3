import { PageSection, Stack, StackItem } from "@patternfly/react-core";
import { useTexts } from "../shared/i18n/language";
import { PageHeader } from "../shared/PageHeader";
import { AddressSpaces } from "./AddressSpaces";
import { messages } from "./messages";
import { NetworkDomains } from "./NetworkDomains";

/** The two walls between equal numbers. */
export function SpacesPage() {
  const t = useTexts(messages);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <PageSection>
        <Stack hasGutter>
          <StackItem>
            <AddressSpaces />
          </StackItem>
          <StackItem>
            <NetworkDomains />
          </StackItem>
        </Stack>
      </PageSection>
    </>
  );
}
