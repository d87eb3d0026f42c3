import { useState } from "react";
import { api } from "../../api/client";
import { faultOf } from "../../api/problem";
import type { QuotaRequest } from "../../api/types";
import { ifMatch } from "../../api/version";
import { Field } from "../../shared/Field";
import { FormDialog } from "../../shared/FormDialog";
import { useTexts } from "../../shared/i18n/language";
import { useDone } from "../../shared/useDone";
import { amountOf, typedOf, useResourceTexts } from "../../shared/useResourceTexts";
import { messages } from "../messages";

interface Props {
  readonly request: QuotaRequest;
  readonly onClose: () => void;
}

/** Grants what was asked for, or another amount. */
export function ApproveForm({ request: { id, tenant, resource, wanted, reason, version }, onClose }: Props) {
  const t = useTexts(messages);
  const { name, unit } = useResourceTexts();
  const onSuccess = useDone(onClose);
  const [typed, setTyped] = useState(typedOf(resource, wanted));
  const [answer, setAnswer] = useState("");
  const { mutate, isPending, error } = api.useMutation("post", "/api/v1/staff/quota-requests/{id}/approve");
  const limit = amountOf(resource, typed);
  return (
    <FormDialog
      title={t("approveTitle", { tenant, resource: name(resource) })}
      lead={reason}
      submit={t("approve")}
      onClose={onClose}
      isPending={isPending}
      error={error}
      onSubmit={() => {
        if (limit !== undefined) {
          mutate(
            {
              params: { path: { id }, header: ifMatch(version) },
              body: { limit, ...(answer.trim() !== "" && { answer: answer.trim() }) },
            },
            { onSuccess },
          );
        }
      }}
    >
      <Field
        label={t("grantedLimit")}
        hint={unit(resource)}
        value={typed}
        isRequired
        error={limit === undefined ? t("wantedWrong") : faultOf(error, "limit")}
        onChange={setTyped}
      />
      <Field label={t("answerOptional")} value={answer} error={faultOf(error, "answer")} onChange={setAnswer} />
    </FormDialog>
  );
}
