import { useState } from "react";
import { useNavigate } from "react-router";
import { api } from "../api/client";
import { faultOf } from "../api/problem";
import { Field } from "../shared/Field";
import { FormDialog } from "../shared/FormDialog";
import { useTexts } from "../shared/i18n/language";
import { useDone } from "../shared/useDone";
import { labelsOf } from "./labels";
import { messages } from "./messages";

const LEAST_CONTEXT = 2;
const MOST_CONTEXT = 32_767;

/** Makes a host known; its driver is asked for the rest. */
export function RegisterHostForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(messages);
  const navigate = useNavigate();
  const done = useDone(onClose);
  const [name, setName] = useState("");
  const [endpoint, setEndpoint] = useState("");
  const [labels, setLabels] = useState("");
  const [first, setFirst] = useState(String(LEAST_CONTEXT));
  const [last, setLast] = useState(String(MOST_CONTEXT));
  const [isTried, setTried] = useState(false);
  const register = api.useMutation("post", "/api/v1/staff/hosts");
  const contexts = { first: Number(first), last: Number(last) };
  const isRange =
    Number.isInteger(contexts.first) &&
    Number.isInteger(contexts.last) &&
    contexts.first >= LEAST_CONTEXT &&
    contexts.last <= MOST_CONTEXT &&
    contexts.first <= contexts.last;

  const submit = () => {
    setTried(true);
    if (name.trim() === "" || endpoint.trim() === "" || !isRange) {
      return;
    }
    register.mutate(
      {
        body: { name: name.trim(), endpoint: endpoint.trim(), engine: "incus", labels: labelsOf(labels), contexts },
      },
      {
        onSuccess: ({ id }) => {
          done();
          void navigate(`/staff/hosts/${id}`);
        },
      },
    );
  };

  return (
    <FormDialog
      title={t("register")}
      submit={t("register")}
      onSubmit={submit}
      onClose={onClose}
      isPending={register.isPending}
      error={register.error}
    >
      <Field
        label={t("name")}
        value={name}
        isRequired
        error={isTried && name.trim() === "" ? t("nameMissing") : faultOf(register.error, "name")}
        onChange={setName}
      />
      <Field
        label={t("endpoint")}
        hint={t("endpointHint")}
        value={endpoint}
        isRequired
        error={isTried && endpoint.trim() === "" ? t("endpointMissing") : faultOf(register.error, "endpoint")}
        onChange={setEndpoint}
      />
      <Field
        label={t("labels")}
        hint={t("labelsHint")}
        value={labels}
        error={faultOf(register.error, "labels")}
        onChange={setLabels}
      />
      <Field label={t("firstContext")} hint={t("contextHint")} value={first} onChange={setFirst} />
      <Field
        label={t("lastContext")}
        value={last}
        error={isRange ? faultOf(register.error, "contexts") : t("contextWrong")}
        onChange={setLast}
      />
    </FormDialog>
  );
}
