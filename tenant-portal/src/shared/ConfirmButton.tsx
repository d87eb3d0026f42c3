import { FormGroup, TextInput } from "@patternfly/react-core";
import { type ComponentProps, useId, useState } from "react";
import { DialogButton } from "./DialogButton";
import { FormDialog } from "./FormDialog";
import { useTexts } from "./i18n/language";
import { messages } from "./messages";

interface Props extends Omit<ComponentProps<typeof DialogButton>, "dialog"> {
  readonly question: string;
  readonly consequence: string;
  readonly onConfirm: () => Promise<unknown>;
  /** A word to type first, for what cannot be undone. */
  readonly word?: string;
}

/** A button that asks before it acts, and tells in the same place when the act is refused. */
export function ConfirmButton({ question, consequence, onConfirm, word, ...button }: Props) {
  return (
    <DialogButton
      variant="secondary"
      {...button}
      dialog={(close) => (
        <ConfirmDialog
          label={button.label}
          question={question}
          consequence={consequence}
          onConfirm={onConfirm}
          word={word}
          isDanger={button.isDanger}
          onClose={close}
        />
      )}
    />
  );
}

type DialogProps = Pick<Props, "label" | "question" | "consequence" | "onConfirm" | "isDanger" | "word"> & {
  readonly onClose: () => void;
};

function ConfirmDialog({ label, question, consequence, onConfirm, isDanger, word, onClose }: DialogProps) {
  const t = useTexts(messages);
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const confirm = async () => {
    setPending(true);
    setError(null);
    try {
      await onConfirm();
      onClose();
    } catch (refusal) {
      setError(refusal);
      setPending(false);
    }
  };

  return (
    <FormDialog
      title={question}
      submit={label}
      onSubmit={() => void confirm()}
      onClose={onClose}
      isPending={isPending}
      isReady={word === undefined || typed === word}
      isDanger={isDanger}
      error={error}
      lead={consequence}
    >
      {word !== undefined && (
        <FormGroup label={t("typeToConfirm", { word })} fieldId={`${id}-word`}>
          <TextInput
            id={`${id}-word`}
            value={typed}
            autoComplete="off"
            spellCheck="false"
            onChange={(_event, value) => {
              setTyped(value);
            }}
          />
        </FormGroup>
      )}
    </FormDialog>
  );
}
