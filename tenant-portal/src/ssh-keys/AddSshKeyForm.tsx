import { useState } from "react";
import { api } from "../api/client";
import { faultOf } from "../api/problem";
import { useRefresh } from "../api/refresh";
import { Field } from "../shared/Field";
import { FormDialog } from "../shared/FormDialog";
import { useTexts } from "../shared/i18n/language";
import { messages } from "./messages";
import { commentOf, keyFault } from "./publicKey";

/** Pastes a public key and gives it a label; what is wrong is said at the field. */
export function AddSshKeyForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(messages);
  const refresh = useRefresh();
  const [label, setLabel] = useState("");
  const [publicKey, setPublicKey] = useState("");
  const [isTried, setTried] = useState(false);
  const add = api.useMutation("post", "/api/v1/ssh-keys");
  const chosenLabel = label.trim() === "" ? commentOf(publicKey) : label.trim();
  const fault = keyFault(publicKey);

  const submit = () => {
    setTried(true);
    if (fault !== null || chosenLabel === "") {
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
    <FormDialog
      title={t("addTitle")}
      submit={t("save")}
      onSubmit={submit}
      onClose={onClose}
      isPending={add.isPending}
      error={add.error}
      size="medium"
    >
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
    </FormDialog>
  );
}
