import { useNavigate } from "react-router";
import { api } from "../../api/client";
import { useRefresh } from "../../api/refresh";
import { ConfirmButton } from "../../shared/ConfirmButton";
import { useTexts } from "../../shared/i18n/language";
import { messages } from "../messages";
import type { ActionProps } from "./action";

/** Deletes after its name was typed, and leaves the page: soon there is nothing more to show on it. */
export function DeleteVserverButton({ vserver }: ActionProps) {
  const t = useTexts(messages);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const remove = api.useMutation("delete", "/api/v1/tenants/{slug}/vservers/{id}");
  return (
    <ConfirmButton
      label={t("delete")}
      question={t("deleteQuestion", { name: vserver.name })}
      consequence={t("deleteConsequence")}
      isDanger
      word={vserver.name}
      isDisabled={!vserver.can.delete}
      onConfirm={async () => {
        const { operation } = await remove.mutateAsync({
          params: { path: { slug: vserver.tenant, id: vserver.id } },
        });
        await navigate(`/t/${vserver.tenant}/operations/${operation.id}`);
        void refresh();
      }}
    />
  );
}
