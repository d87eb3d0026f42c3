import { Alert, PageSection, Stack, StackItem } from "@patternfly/react-core";
import { api } from "../../api/client";
import { useTexts } from "../../shared/i18n/language";
import { PageHeader } from "../../shared/PageHeader";
import { ProblemAlert } from "../../shared/problem/ProblemAlert";
import { Section } from "../../shared/Section";
import { messages } from "../messages";
import { Candidates } from "./Candidates";
import { PlacementForm } from "./PlacementForm";

/** A dry run: where an order would go, and why not elsewhere. */
export function PlacementPage() {
  const t = useTexts(messages);
  const placement = api.useMutation("post", "/api/v1/staff/placement");
  const { data } = placement;
  return (
    <>
      <PageHeader title={t("placement")} lead={t("placementLead")} trail={[[t("title"), "/staff/hosts"]]} />
      <PageSection>
        <Stack hasGutter>
          <StackItem>
            <Section title={t("tryPlacement")}>
              <PlacementForm
                isPending={placement.isPending}
                onAsk={(wish) => {
                  placement.mutate({ body: wish });
                }}
              />
            </Section>
          </StackItem>
          <StackItem aria-live="polite">
            <ProblemAlert error={placement.error} />
            {data === undefined ? null : (
              <Alert
                variant={data.chosen == null ? "warning" : "success"}
                isInline
                title={data.chosen == null ? t("noPlace") : t("chosen", { name: data.chosen.name })}
              >
                {data.why}
              </Alert>
            )}
          </StackItem>
          {data === undefined ? null : (
            <StackItem>
              <Candidates placement={data} />
            </StackItem>
          )}
        </Stack>
      </PageSection>
    </>
  );
}
