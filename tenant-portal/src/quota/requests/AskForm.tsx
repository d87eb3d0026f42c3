import { useState } from "react";
import { api } from "../../api/client";
import { faultOf } from "../../api/problem";
import type { Resource } from "../../api/types";
import { Field } from "../../shared/Field";
import { FormDialog } from "../../shared/FormDialog";
import { useTexts } from "../../shared/i18n/language";
import { SelectField } from "../../shared/SelectField";
import { useTenant } from "../../shared/tenant";
import { useDone } from "../../shared/useDone";
import { amountOf, RESOURCES, useResourceTexts } from "../../shared/useResourceTexts";
import { messages } from "../messages";

/** Asks staff for a larger limit of one thing. */
export function AskForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(messages);
  const { name, unit } = useResourceTexts();
  const { slug } = useTenant();
  const onSuccess = useDone(onClose);
  const [resource, setResource] = useState<Resource>("vservers");
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = api.useMutation("post", "/api/v1/tenants/{slug}/quota-requests");
  const wanted = amountOf(resource, typed);

  const submit = () => {
    setTried(true);
    if (wanted !== undefined && reason.trim() !== "") {
      mutate({ params: { path: { slug } }, body: { resource, wanted, reason: reason.trim() } }, { onSuccess });
    }
  };

  return (
    <FormDialog
      title={t("askTitle")}
      lead={t("askLead")}
      submit={t("ask")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      error={error}
    >
      <SelectField
        label={t("resource")}
        options={RESOURCES.map((option) => [option, name(option)])}
        value={resource}
        onChange={(value) => {
          setResource(RESOURCES.find((option) => option === value) ?? "vservers");
        }}
      />
      <Field
        label={t("wanted")}
        hint={unit(resource)}
        value={typed}
        isRequired
        error={isTried && wanted === undefined ? t("wantedWrong") : faultOf(error, "wanted")}
        onChange={setTyped}
      />
      <Field
        label={t("reason")}
        hint={t("reasonHint")}
        value={reason}
        isRequired
        error={isTried && reason.trim() === "" ? t("reasonMissing") : faultOf(error, "reason")}
        onChange={setReason}
      />
    </FormDialog>
  );
}
