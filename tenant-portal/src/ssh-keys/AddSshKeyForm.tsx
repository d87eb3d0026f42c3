import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { type SyntheticEvent, useId, useState } from "react";
import { api } from "../api/client";
import { faultOf } from "../api/problem";
import { useRefresh } from "../api/refresh";
import { Field } from "../shared/Field";
import { useTexts } from "../shared/i18n/language";
import { messages as common } from "../shared/messages";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { messages } from "./messages";
import { commentOf, keyFault } from "./publicKey";

/** Pastes a public key and gives it a label; what is wrong is said at the field. */
export function AddSshKeyForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const id = useId();
  const refresh = useRefresh();
  const [label, setLabel] = useState("");
  const [publicKey, setPublicKey] = useState("");
  const [isTried, setTried] = useState(false);
  const add = api.useMutation("post", "/api/v1/ssh-keys");
  const chosenLabel = label.trim() === "" ? commentOf(publicKey) : label.trim();
  const fault = keyFault(publicKey);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault !== null || chosenLabel === "" || add.isPending) {
      return;
    }
    add.mutate(
      { body: { label: chosenLabel, publicKey: publicKey.trim() } },
      {
        onSuccess: () => {
          void refresh();
          onClose();
        },
      },
    );
  };

  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby={`${id}-title`}>
      <ModalHeader title={t("addTitle")} labelId={`${id}-title`} />
      <ModalBody>
        <Form id={id} onSubmit={submit} noValidate>
          <ProblemAlert error={add.error} />
          <Field
            label={t("publicKey")}
            hint={t("publicKeyHint")}
            error={fault !== null && (isTried || publicKey.trim() !== "") ? t(fault) : faultOf(add.error, "publicKey")}
            value={publicKey}
            rows={4}
            isRequired
            onChange={(value) => {
              add.reset();
              setPublicKey(value);
            }}
          />
          <Field
            label={t("label")}
            hint={t("labelHint")}
            error={isTried && chosenLabel === "" ? t("labelMissing") : faultOf(add.error, "label")}
            value={label}
            placeholder={commentOf(publicKey)}
            onChange={setLabel}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={id}
          isLoading={add.isPending}
          isDisabled={add.isPending}
          spinnerAriaLabel={c("loading")}
        >
          {t("save")}
        </Button>
        <Button variant="link" onClick={onClose}>
          {c("cancel")}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
