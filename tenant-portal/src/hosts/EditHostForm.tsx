import { useState } from "react";
import { api } from "../api/client";
import { faultOf } from "../api/problem";
import type { Host } from "../api/types";
import { ifMatch } from "../api/version";
import { Field } from "../shared/Field";
import { FormDialog } from "../shared/FormDialog";
import { useTexts } from "../shared/i18n/language";
import { messages as common } from "../shared/messages";
import { useDone } from "../shared/useDone";
import { labelsOf } from "./labels";
import { messages } from "./messages";

/** Changes name, labels and how much more than it has may be promised. */
export function EditHostForm({ host, onClose }: { host: Host; onClose: () => void }) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const onSuccess = useDone(onClose);
  const [name, setName] = useState(host.name);
  const [labels, setLabels] = useState(host.labels.join(", "));
  const [memory, setMemory] = useState(String(host.overcommit.memory));
  const [disk, setDisk] = useState(String(host.overcommit.disk));
  const { mutate, isPending, error } = api.useMutation("patch", "/api/v1/staff/hosts/{id}");
  const factors = { memory: factorOf(memory), disk: factorOf(disk) };

  const submit = () => {
    if (name.trim() !== "" && factors.memory > 0 && factors.disk > 0) {
      mutate(
        {
          params: { path: { id: host.id }, header: ifMatch(host.version) },
          body: { name: name.trim(), labels: labelsOf(labels), overcommit: factors },
        },
        { onSuccess },
      );
    }
  };

  return (
    <FormDialog
      title={t("editTitle", { name: host.name })}
      submit={c("save")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      error={error}
    >
      <Field
        label={t("name")}
        value={name}
        isRequired
        error={name.trim() === "" ? t("nameMissing") : faultOf(error, "name")}
        onChange={setName}
      />
      <Field
        label={t("labels")}
        hint={t("labelsHint")}
        value={labels}
        error={faultOf(error, "labels")}
        onChange={setLabels}
      />
      <Field
        label={t("overcommitMemory")}
        value={memory}
        error={factors.memory > 0 ? faultOf(error, "overcommit.memory") : t("overcommitWrong")}
        onChange={setMemory}
      />
      <Field
        label={t("overcommitDisk")}
        hint={t("overcommitHint")}
        value={disk}
        error={factors.disk > 0 ? faultOf(error, "overcommit.disk") : t("overcommitWrong")}
        onChange={setDisk}
      />
    </FormDialog>
  );
}

/** A factor as it is typed in either language; 0 for what is none. */
function factorOf(typed: string): number {
  const text = typed.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
}
