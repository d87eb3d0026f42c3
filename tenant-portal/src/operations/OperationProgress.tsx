import { Alert, ProgressStep, ProgressStepper, type ProgressStepProps, Stack, StackItem } from "@patternfly/react-core";
import type { Operation, OperationStep } from "../api/types";
import { useLanguage, useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import { messages } from "./messages";
import { stepNames } from "./stepNames";

const LOOK: Readonly<Record<OperationStep["state"], ProgressStepProps["variant"]>> = {
  waiting: "pending",
  running: "info",
  done: "success",
  failed: "danger",
};

/** An operation step by step, with the cause when it failed and what to do then. */
export function OperationProgress({ operation }: { operation: Operation }) {
  const t = useTexts(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const name = (step: OperationStep) =>
    (stepNames[language][step.name as keyof (typeof stepNames)["en"]] as string | undefined) ?? step.name;
  const description = ({ state, detail, startedAt, finishedAt }: OperationStep) => {
    const took = startedAt && finishedAt ? format.duration(startedAt, finishedAt) : null;
    // Details are the host's own words, in English: elsewhere only where they are needed, while a step is not well over.
    return [language === "en" || state !== "done" ? detail : null, took]
      .filter((part) => part != null && part !== "")
      .join(" · ");
  };
  return (
    <Stack hasGutter>
      {operation.error == null ? null : (
        <StackItem>
          <Alert
            variant={operation.state === "failed" ? "danger" : "warning"}
            isInline
            title={operation.error.title || t("failedTitle")}
          >
            <p>{operation.error.detail}</p>
            {operation.state === "failed" && <p>{t(operation.kind === "order" ? "retryOrder" : "retryAction")}</p>}
          </Alert>
        </StackItem>
      )}
      <StackItem>
        <ProgressStepper isVertical aria-label={t("steps")}>
          {operation.steps.map((step) => (
            <ProgressStep
              key={step.name}
              id={`${operation.id}-${step.name}`}
              titleId={`${operation.id}-${step.name}-title`}
              variant={LOOK[step.state]}
              isCurrent={step.state === "running"}
              description={description(step)}
              data-state={step.state}
            >
              {name(step)}
            </ProgressStep>
          ))}
        </ProgressStepper>
      </StackItem>
      {operation.attempts > 1 && (
        <StackItem className="ul-subtle">{t("attempts", { attempts: operation.attempts })}</StackItem>
      )}
    </Stack>
  );
}
