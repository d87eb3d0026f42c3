import { Grid, GridItem, Stack, StackItem } from "@patternfly/react-core";
import { Facts } from "../../shared/Facts";
import { useLanguage, useTexts } from "../../shared/i18n/language";
import { ProblemAlert } from "../../shared/problem/ProblemAlert";
import { useSizes } from "../useSizes";
import { askedAddresses, type Draft, type Offer, type OrderParts } from "./draft";
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
  const asked = askedAddresses(draft).join(", ");
  const facts: readonly (readonly [string, string])[] = [
    [t("name"), draft.name],
    [t("template"), template?.label[language] ?? ""],
    [t("plan"), plan === undefined ? "" : `${plan.label[language]} — ${sizes(plan)}`],
    ...(draft.network === undefined ? [] : [[t("network"), draft.network] as const]),
    ...(asked === "" ? [] : [[t("askedAddresses"), asked] as const]),
  ];
  return (
    <Stack hasGutter>
      <StackItem>
        <ProblemAlert error={refusal} />
      </StackItem>
      <StackItem>
        <Grid hasGutter>
          <GridItem lg={6}>
            <Facts facts={facts} columns={{ default: "1Col" }} />
          </GridItem>
          <GridItem lg={6}>{draft.plan === undefined ? null : <QuotaPreview plan={draft.plan} />}</GridItem>
        </Grid>
      </StackItem>
    </Stack>
  );
}
