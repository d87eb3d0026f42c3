import { useState } from "react";
import { api } from "../../api/client";
import { faultOf } from "../../api/problem";
import type { StaffQuota } from "../../api/types";
import { ifMatch } from "../../api/version";
import { Field } from "../../shared/Field";
import { FormDialog } from "../../shared/FormDialog";
import { useTexts } from "../../shared/i18n/language";
import { messages as common } from "../../shared/messages";
import { useDone } from "../../shared/useDone";
import { amountOf, typedOf, useResourceTexts } from "../../shared/useResourceTexts";
import { messages } from "../messages";

interface Props {
  readonly tenant: string;
  readonly quota: Omit<StaffQuota, "tenant">;
  readonly onClose: () => void;
}

/** Sets what a tenant may have of one thing; nothing typed is no limit. */
export function LimitForm({ tenant, quota: { resource, limit, version }, onClose }: Props) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const { name, unit } = useResourceTexts();
  const onSuccess = useDone(onClose);
  const [typed, setTyped] = useState(limit == null ? "" : typedOf(resource, limit));
  const { mutate, isPending, error } = api.useMutation("put", "/api/v1/staff/tenants/{slug}/quota/{resource}");
  const wanted = typed.trim() === "" ? null : amountOf(resource, typed);
  return (
    <FormDialog
      title={t("limitTitle", { resource: name(resource), tenant })}
      submit={c("save")}
      onClose={onClose}
      isPending={isPending}
      error={error}
      onSubmit={() => {
        if (wanted !== undefined) {
          mutate(
            { params: { path: { slug: tenant, resource }, header: ifMatch(version) }, body: { limit: wanted } },
            { onSuccess },
          );
        }
      }}
    >
      <Field
        label={t("limit")}
        hint={t("limitHint", { unit: unit(resource) })}
        value={typed}
        error={wanted === undefined ? t("wantedWrong") : faultOf(error, "limit")}
        onChange={setTyped}
      />
    </FormDialog>
  );
}
