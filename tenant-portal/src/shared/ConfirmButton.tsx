import {
  Button,
  type ButtonProps,
  Form,
  FormGroup,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from "@patternfly/react-core";
import { type SyntheticEvent, useId, useState } from "react";
import { useTexts } from "./i18n/language";
import { messages } from "./messages";
import { ProblemAlert } from "./problem/ProblemAlert";

interface Props {
  readonly label: string;
  readonly question: string;
  readonly consequence: string;
  readonly onConfirm: () => Promise<unknown>;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  /** A word to type first, for what cannot be undone. */
  readonly word?: string;
  readonly variant?: ButtonProps["variant"];
  /** Says which thing the button is about, where the label alone does not. */
  readonly ariaLabel?: string;
}

/** A button that asks before it acts, and tells in the same place when the act is refused. */
export function ConfirmButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={props.variant ?? "secondary"}
        isInline={props.variant === "link"}
        isDanger={props.isDanger ?? false}
        isDisabled={props.isDisabled ?? false}
        {...(props.ariaLabel !== undefined && { "aria-label": props.ariaLabel })}
        onClick={() => {
          setOpen(true);
        }}
      >
        {props.label}
      </Button>
      {isOpen && (
        <ConfirmDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function ConfirmDialog({
  label,
  question,
  consequence,
  onConfirm,
  isDanger,
  word,
  onClose,
}: Props & { onClose: () => void }) {
  const t = useTexts(messages);
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isReady = !isPending && (word === undefined || typed === word);

  const confirm = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isReady) {
      return;
    }
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
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby={`${id}-title`} aria-describedby={`${id}-body`}>
      <ModalHeader
        title={question}
        labelId={`${id}-title`}
        {...(isDanger === true && { titleIconVariant: "warning" })}
      />
      <ModalBody id={`${id}-body`}>
        <Form id={`${id}-form`} onSubmit={(event) => void confirm(event)}>
          <p>{consequence}</p>
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
          <ProblemAlert error={error} />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={`${id}-form`}
          variant={isDanger === true ? "danger" : "primary"}
          isDisabled={!isReady}
          isLoading={isPending}
          spinnerAriaLabel={t("loading")}
        >
          {label}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t("cancel")}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
