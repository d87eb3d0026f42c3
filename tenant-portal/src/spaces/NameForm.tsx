import { useState } from "react";
import { faultOf } from "../api/problem";
import { Field } from "../shared/Field";
import { FormDialog } from "../shared/FormDialog";
import { useTexts } from "../shared/i18n/language";
import { messages as common } from "../shared/messages";
import { messages } from "./messages";

interface Props {
  readonly title: string;
  readonly name?: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSubmit: (name: string) => void;
  readonly onClose: () => void;
}

/** Gives a space or a domain its name. */
export function NameForm({ title, name = "", isPending, error, onSubmit, onClose }: Props) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const [typed, setTyped] = useState(name);
  const [isTried, setTried] = useState(false);
  const isMissing = typed.trim() === "";
  return (
    <FormDialog
      title={title}
      submit={c("save")}
      onClose={onClose}
      isPending={isPending}
      error={error}
      onSubmit={() => {
        setTried(true);
        if (!isMissing) {
          onSubmit(typed.trim());
        }
      }}
    >
      <Field
        label={t("name")}
        value={typed}
        isRequired
        error={isTried && isMissing ? t("nameMissing") : faultOf(error, "name")}
        onChange={setTyped}
      />
    </FormDialog>
  );
}
