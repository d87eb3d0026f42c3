import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { type ReactNode, type SyntheticEvent, useId } from "react";
import { useTexts } from "./i18n/language";
import { messages } from "./messages";
import { ProblemAlert } from "./problem/ProblemAlert";

interface Props {
  readonly title: string;
  /** What the button that sends the form says. */
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly isPending: boolean;
  readonly isReady?: boolean;
  readonly isDanger?: boolean;
  /** Why the server refused what was sent last. */
  readonly error: unknown;
  readonly size?: "small" | "medium";
  /** What this does, in a sentence that is read out when the dialog opens. */
  readonly lead?: string;
  readonly children?: ReactNode;
}

/** A form over the page: sent by its button or by Enter, left by Escape; a refusal is told inside it. */
export function FormDialog(props: Props) {
  const { title, submit, onSubmit, onClose, isPending, isReady = true, isDanger = false, error, lead } = props;
  const t = useTexts(messages);
  const id = useId();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady && !isPending) {
      onSubmit();
    }
  };
  return (
    <Modal
      variant={props.size ?? "small"}
      isOpen
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      {...(lead !== undefined && { "aria-describedby": `${id}-lead` })}
    >
      <ModalHeader title={title} labelId={`${id}-title`} {...(isDanger && { titleIconVariant: "warning" as const })} />
      <ModalBody tabIndex={0}>
        <Form id={id} onSubmit={send} noValidate>
          {lead === undefined ? null : <p id={`${id}-lead`}>{lead}</p>}
          {props.children}
          <ProblemAlert error={error} />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={id}
          variant={isDanger ? "danger" : "primary"}
          isLoading={isPending}
          isDisabled={isPending || !isReady}
          spinnerAriaLabel={t("loading")}
        >
          {submit}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t("cancel")}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
