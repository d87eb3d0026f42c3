import { api } from "../../api/client";
import { useRefresh } from "../../api/refresh";
import { ConfirmButton } from "../../shared/ConfirmButton";
import { useTexts } from "../../shared/i18n/language";
import { messages } from "../messages";
import type { ActionProps } from "./action";

export function RestartVserverButton({ vserver, onAccepted }: ActionProps) {
  const t = useTexts(messages);
  const refresh = useRefresh();
  const restart = api.useMutation("post", "/api/v1/tenants/{slug}/vservers/{id}/restart");
  return (
    <ConfirmButton
      label={t("restart")}
      question={t("restartQuestion", { name: vserver.name })}
      consequence={t("restartConsequence")}
      isDisabled={!vserver.can.restart}
      onConfirm={async () => {
        const { operation } = await restart.mutateAsync({
          params: { path: { slug: vserver.tenant, id: vserver.id } },
        });
        onAccepted(operation);
        void refresh();
      }}
    />
  );
}
