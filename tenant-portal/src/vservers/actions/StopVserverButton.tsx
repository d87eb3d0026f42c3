import { api } from "../../api/client";
import { useRefresh } from "../../api/refresh";
import { ConfirmButton } from "../../shared/ConfirmButton";
import { useTexts } from "../../shared/i18n/language";
import { messages } from "../messages";
import type { ActionProps } from "./action";

export function StopVserverButton({ vserver, onAccepted }: ActionProps) {
  const t = useTexts(messages);
  const refresh = useRefresh();
  const stop = api.useMutation("post", "/api/v1/tenants/{slug}/vservers/{id}/stop");
  return (
    <ConfirmButton
      label={t("stop")}
      question={t("stopQuestion", { name: vserver.name })}
      consequence={t("stopConsequence")}
      isDisabled={!vserver.can.stop}
      onConfirm={async () => {
        const { operation } = await stop.mutateAsync({
          params: { path: { slug: vserver.tenant, id: vserver.id } },
        });
        onAccepted(operation);
        void refresh();
      }}
    />
  );
}
