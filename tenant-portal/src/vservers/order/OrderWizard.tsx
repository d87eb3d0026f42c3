import { Wizard, WizardStep } from "@patternfly/react-core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Choice } from "../../shared/Choice";
import { useLanguage, useTexts } from "../../shared/i18n/language";
import { useTenant } from "../../shared/tenant";
import { useVservers } from "../queries";
import { useSizes } from "../useSizes";
import { AddressFields } from "./AddressFields";
import { firstDraft, type Offer, type OrderParts } from "./draft";
import { messages } from "./messages";
import { nameFault } from "./name";
import { NameField } from "./NameField";
import { ReviewOrder } from "./ReviewOrder";
import { StepBody } from "./StepBody";
import { useOrder } from "./useOrder";

const MANY = 200;

/** The order, one question a step. */
export function OrderWizard({ offer, QuotaPreview }: OrderParts & { offer: Offer }) {
  const t = useTexts(messages);
  const { language } = useLanguage();
  const sizes = useSizes();
  const { slug } = useTenant();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => firstDraft(offer));
  const taken = useVservers(slug, { limit: MANY }).data?.items.map(({ name }) => name) ?? [];
  const order = useOrder(slug);
  const fault = nameFault(draft.name, taken);
  const isComplete = draft.template !== undefined && draft.plan !== undefined && fault === null;

  const footer = { nextButtonText: t("next"), backButtonText: t("back"), cancelButtonText: t("cancel") };
  return (
    <Wizard
      className="ul-wizard"
      navAriaLabel={t("steps")}
      isVisitRequired
      shouldFocusContent
      onClose={() => void navigate(`/t/${slug}`)}
      onStepChange={() => {
        order.reset();
      }}
    >
      <WizardStep
        id="template"
        name={t("template")}
        footer={{ ...footer, isNextDisabled: draft.template === undefined }}
      >
        <StepBody title={t("templateQuestion")}>
          <Choice
            label={t("templateQuestion")}
            chosen={draft.template}
            onChoose={(template) => {
              setDraft({ ...draft, template });
            }}
            options={offer.templates.map(({ name, label, description }) => ({
              value: name,
              title: label[language],
              body: description[language],
            }))}
          />
        </StepBody>
      </WizardStep>
      <WizardStep id="plan" name={t("plan")} footer={{ ...footer, isNextDisabled: draft.plan === undefined }}>
        <StepBody title={t("planQuestion")}>
          <Choice
            label={t("planQuestion")}
            chosen={draft.plan}
            onChoose={(plan) => {
              setDraft({ ...draft, plan });
            }}
            options={offer.plans.map((plan) => ({ value: plan.name, title: plan.label[language], body: sizes(plan) }))}
          />
        </StepBody>
      </WizardStep>
      {offer.networks.length > 1 && (
        <WizardStep id="network" name={t("network")} footer={footer}>
          <StepBody title={t("networkQuestion")}>
            <Choice
              label={t("networkQuestion")}
              chosen={draft.network}
              onChoose={(network) => {
                setDraft({ ...draft, network });
              }}
              options={offer.networks.map(({ name, tag, subnets }) => ({
                value: name,
                title: name,
                body: `${tag == null ? t("untagged") : t("tagged", { tag })} · ${subnets.join(", ")}`,
              }))}
            />
          </StepBody>
        </WizardStep>
      )}
      <WizardStep id="name" name={t("name")} footer={{ ...footer, isNextDisabled: fault !== null }}>
        <StepBody title={t("nameQuestion")}>
          <NameField
            name={draft.name}
            fault={fault}
            onChange={(name) => {
              setDraft({ ...draft, name });
            }}
          />
          <AddressFields
            draft={draft}
            onChange={(addresses) => {
              setDraft({ ...draft, ...addresses });
            }}
          />
        </StepBody>
      </WizardStep>
      <WizardStep
        id="review"
        name={t("review")}
        footer={{
          ...footer,
          nextButtonText: t("submit"),
          onNext: () => {
            order.submit(draft);
          },
          isNextDisabled: !isComplete || order.isPending || order.isSuccess,
          nextButtonProps: { isLoading: order.isPending },
        }}
      >
        <StepBody title={t("reviewTitle")}>
          <ReviewOrder draft={draft} offer={offer} refusal={order.error} QuotaPreview={QuotaPreview} />
        </StepBody>
      </WizardStep>
    </Wizard>
  );
}
