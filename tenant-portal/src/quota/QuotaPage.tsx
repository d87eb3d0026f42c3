import { PageSection, Stack, StackItem } from "@patternfly/react-core";
import { DialogButton } from "../shared/DialogButton";
import { useTexts } from "../shared/i18n/language";
import { PageHeader } from "../shared/PageHeader";
import { Section } from "../shared/Section";
import { useMay, useTenant } from "../shared/tenant";
import { messages } from "./messages";
import { QuotaGauges } from "./QuotaGauges";
import { AskForm } from "./requests/AskForm";
import { OwnRequests } from "./requests/OwnRequests";

/** What the tenant has and may have; its owners ask for more here. */
export function QuotaPage() {
  const t = useTexts(messages);
  const { name: tenant } = useTenant();
  const mayAsk = useMay("ASK_FOR_QUOTA");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { tenant })}
        actions={mayAsk && <DialogButton label={t("ask")} dialog={(close) => <AskForm onClose={close} />} />}
      />
      <PageSection>
        <Stack hasGutter>
          <StackItem>
            <Section title={t("title")}>
              <QuotaGauges />
            </Section>
          </StackItem>
          <StackItem>
            <OwnRequests />
          </StackItem>
        </Stack>
      </PageSection>
    </>
  );
}
