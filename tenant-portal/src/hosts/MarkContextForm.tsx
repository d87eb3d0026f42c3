import { useState } from "react";
import { api } from "../api/client";
import { faultOf } from "../api/problem";
import { Field } from "../shared/Field";
import { FormDialog } from "../shared/FormDialog";
import { useTexts } from "../shared/i18n/language";
import { useDone } from "../shared/useDone";
import { messages } from "./messages";

interface Props {
  readonly host: string;
  readonly number: number;
  readonly verb: "exclude" | "letIn";
  readonly onClose: () => void;
}

/** Takes a context out of what may be given, or lets it in again. */
export function MarkContextForm({ host, number, verb, onClose }: Props) {
  const t = useTexts(messages);
  const onSuccess = useDone(onClose);
  const [note, setNote] = useState("");
  const { mutate, isPending, error } = api.useMutation("put", "/api/v1/staff/hosts/{id}/contexts/{number}");
  return (
    <FormDialog
      title={t(`${verb}Title`, { number })}
      submit={t(verb)}
      lead={t(`${verb}Lead`)}
      onClose={onClose}
      isPending={isPending}
      error={error}
      onSubmit={() => {
        mutate(
          {
            params: { path: { id: host, number } },
            body: { state: verb === "exclude" ? "excluded" : "free", ...(note.trim() !== "" && { note: note.trim() }) },
          },
          { onSuccess },
        );
      }}
    >
      <Field label={t("note")} value={note} error={faultOf(error, "note")} onChange={setNote} />
    </FormDialog>
  );
}
