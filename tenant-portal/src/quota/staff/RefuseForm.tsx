import { useState } from "react";
import { api } from "../../api/client";
import { faultOf } from "../../api/problem";
import type { QuotaRequest } from "../../api/types";
import { ifMatch } from "../../api/version";
import { Field } from "../../shared/Field";
import { FormDialog } from "../../shared/FormDialog";
import { useTexts } from "../../shared/i18n/language";
import { useDone } from "../../shared/useDone";
import { useResourceTexts } from "../../shared/useResourceTexts";
import { messages } from "../messages";

interface Props {
  readonly request: QuotaRequest;
  readonly onClose: () => void;
}

/** Says no, and why. */
export function RefuseForm({ request: { id, tenant, resource, reason, version }, onClose }: Props) {
  const t = useTexts(messages);
  const { name } = useResourceTexts();
  const onSuccess = useDone(onClose);
  const [answer, setAnswer] = useState("");
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = api.useMutation("post", "/api/v1/staff/quota-requests/{id}/refuse");
  return (
    <FormDialog
      title={t("refuseTitle", { tenant, resource: name(resource) })}
      lead={reason}
      submit={t("refuse")}
      onClose={onClose}
      isPending={isPending}
      error={error}
      onSubmit={() => {
        setTried(true);
        if (answer.trim() !== "") {
          mutate(
            { params: { path: { id }, header: ifMatch(version) }, body: { answer: answer.trim() } },
            { onSuccess },
          );
        }
      }}
    >
      <Field
        label={t("answer")}
        value={answer}
        isRequired
        error={isTried && answer.trim() === "" ? t("answerMissing") : faultOf(error, "answer")}
        onChange={setAnswer}
      />
    </FormDialog>
  );
}
