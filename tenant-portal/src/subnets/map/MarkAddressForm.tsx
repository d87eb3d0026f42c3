import { useState } from "react";
import { api } from "../../api/client";
import { faultOf } from "../../api/problem";
import { Field } from "../../shared/Field";
import { FormDialog } from "../../shared/FormDialog";
import { useTexts } from "../../shared/i18n/language";
import { SelectField } from "../../shared/SelectField";
import { useDone } from "../../shared/useDone";
import { messages } from "../messages";
import type { CellState } from "./states";

/** What staff may make of an address that nobody has. */
const MARKS = ["reserved", "external", "free"] as const;

interface Props {
  readonly subnet: string;
  readonly address: string;
  readonly state: CellState;
  readonly onClose: () => void;
}

export function MarkAddressForm({ subnet, address, state, onClose }: Props) {
  const t = useTexts(messages);
  const onSuccess = useDone(onClose);
  const [mark, setMark] = useState<(typeof MARKS)[number]>(
    state === "reserved" || state === "external" ? "free" : "reserved",
  );
  const [note, setNote] = useState("");
  const { mutate, isPending, error } = api.useMutation("put", "/api/v1/staff/subnets/{id}/addresses/{address}");
  return (
    <FormDialog
      title={t("markTitle", { address })}
      submit={t("mark")}
      onClose={onClose}
      isPending={isPending}
      error={error}
      onSubmit={() => {
        mutate(
          {
            params: { path: { id: subnet, address } },
            body: { state: mark, ...(note.trim() !== "" && { note: note.trim() }) },
          },
          { onSuccess },
        );
      }}
    >
      <SelectField
        label={t("state")}
        options={MARKS.map((option) => [option, t(option)])}
        value={mark}
        hint={t(`${mark}Means`)}
        onChange={(value) => {
          setMark(MARKS.find((option) => option === value) ?? "reserved");
        }}
      />
      <Field label={t("note")} value={note} error={faultOf(error, "note")} onChange={setNote} />
    </FormDialog>
  );
}
