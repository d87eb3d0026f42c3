import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Grid,
  GridItem,
  Stack,
  StackItem,
} from "@patternfly/react-core";
import { useLanguage, useTexts } from "../../shared/i18n/language";
import { ProblemAlert } from "../../shared/problem/ProblemAlert";
import { useSizes } from "../useSizes";
import type { Draft, Offer, OrderParts } from "./draft";
import { messages } from "./messages";

interface Props extends OrderParts {
  readonly draft: Draft;
  readonly offer: Offer;
  readonly refusal: unknown;
}

/** What will be ordered, what it does to the quota, and why it was refused if it was. */
export function ReviewOrder({ draft, offer, refusal, QuotaPreview }: Props) {
  const t = useTexts(messages);
  const { language } = useLanguage();
  const sizes = useSizes();
  const template = offer.templates.find(({ name }) => name === draft.template);
  const plan = offer.plans.find(({ name }) => name === draft.plan);
  const facts: readonly (readonly [string, string])[] = [
    [t("name"), draft.name],
    [t("template"), template?.label[language] ?? ""],
    [t("plan"), plan === undefined ? "" : `${plan.label[language]} — ${sizes(plan)}`],
    ...(draft.network === undefined ? [] : [[t("network"), draft.network] as const]),
  ];
  return (
    <Stack hasGutter>
      <StackItem>
        <ProblemAlert error={refusal} />
      </StackItem>
      <StackItem>
        <Grid hasGutter>
          <GridItem lg={6}>
            <DescriptionList>
              {facts.map(([term, value]) => (
                <DescriptionListGroup key={term}>
                  <DescriptionListTerm>{term}</DescriptionListTerm>
                  <DescriptionListDescription>{value}</DescriptionListDescription>
                </DescriptionListGroup>
              ))}
            </DescriptionList>
          </GridItem>
          <GridItem lg={6}>{draft.plan === undefined ? null : <QuotaPreview plan={draft.plan} />}</GridItem>
        </Grid>
      </StackItem>
    </Stack>
  );
}
