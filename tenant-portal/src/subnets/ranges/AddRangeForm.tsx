import { useState } from "react";
import { api } from "../../api/client";
import { faultOf } from "../../api/problem";
import { Field } from "../../shared/Field";
import { FormDialog } from "../../shared/FormDialog";
import { useTexts } from "../../shared/i18n/language";
import { SelectField } from "../../shared/SelectField";
import { useDone } from "../../shared/useDone";
import { messages } from "../messages";

const PURPOSES = ["reserved", "excluded"] as const;

export function AddRangeForm({ subnet, onClose }: { subnet: string; onClose: () => void }) {
  const t = useTexts(messages);
  const onSuccess = useDone(onClose);
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const [purpose, setPurpose] = useState<(typeof PURPOSES)[number]>("reserved");
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = api.useMutation("post", "/api/v1/staff/subnets/{id}/ranges");
  const missing = (address: string) => (isTried && address.trim() === "" ? t("missing") : undefined);

  const submit = () => {
    setTried(true);
    if ([first, last, note].some((text) => text.trim() === "")) {
      return;
    }
    mutate(
      {
        params: { path: { id: subnet } },
        body: { first: first.trim(), last: last.trim(), purpose, note: note.trim() },
      },
      { onSuccess },
    );
  };

  return (
    <FormDialog
      title={t("addRange")}
      submit={t("addRange")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      error={error}
    >
      <Field
        label={t("first")}
        value={first}
        isRequired
        error={missing(first) ?? faultOf(error, "first")}
        onChange={setFirst}
      />
      <Field
        label={t("last")}
        value={last}
        isRequired
        error={missing(last) ?? faultOf(error, "last")}
        onChange={setLast}
      />
      <SelectField
        label={t("purpose")}
        options={PURPOSES.map((option) => [option, t(option)])}
        value={purpose}
        hint={t(`${purpose}Means`)}
        onChange={(value) => {
          setPurpose(value === "excluded" ? "excluded" : "reserved");
        }}
      />
      <Field
        label={t("note")}
        hint={t("noteHint")}
        value={note}
        isRequired
        error={isTried && note.trim() === "" ? t("noteMissing") : faultOf(error, "note")}
        onChange={setNote}
      />
    </FormDialog>
  );
}
