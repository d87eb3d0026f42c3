import { useState } from "react";
import { api } from "../api/client";
import { faultOf } from "../api/problem";
import type { Subnet } from "../api/types";
import { ifMatch } from "../api/version";
import { Field } from "../shared/Field";
import { FormDialog } from "../shared/FormDialog";
import { useTexts } from "../shared/i18n/language";
import { messages as common } from "../shared/messages";
import { useDone } from "../shared/useDone";
import { messages } from "./messages";

export function GatewayForm({ subnet, onClose }: { subnet: Subnet; onClose: () => void }) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const onSuccess = useDone(onClose);
  const [gateway, setGateway] = useState(subnet.gateway ?? "");
  const { mutate, isPending, error } = api.useMutation("patch", "/api/v1/staff/subnets/{id}");
  return (
    <FormDialog
      title={t("editGateway")}
      submit={c("save")}
      onClose={onClose}
      isPending={isPending}
      error={error}
      onSubmit={() => {
        mutate(
          {
            params: { path: { id: subnet.id }, header: ifMatch(subnet.version) },
            body: { gateway: gateway.trim() === "" ? null : gateway.trim() },
          },
          { onSuccess },
        );
      }}
    >
      <Field
        label={t("gateway")}
        hint={t("gatewayHint")}
        value={gateway}
        error={faultOf(error, "gateway")}
        onChange={setGateway}
      />
    </FormDialog>
  );
}
