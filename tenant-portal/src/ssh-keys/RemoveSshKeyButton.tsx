import { api } from "../api/client";
import { useRefresh } from "../api/refresh";
import type { SshKey } from "../api/types";
import { ConfirmButton } from "../shared/ConfirmButton";
import { useTexts } from "../shared/i18n/language";
import { messages } from "./messages";

export function RemoveSshKeyButton({ sshKey: { id, label } }: { sshKey: SshKey }) {
  const t = useTexts(messages);
  const refresh = useRefresh();
  const remove = api.useMutation("delete", "/api/v1/ssh-keys/{id}");
  return (
    <ConfirmButton
      variant="link"
      isDanger
      label={t("remove")}
      ariaLabel={t("removeNamed", { label })}
      question={t("removeQuestion", { label })}
      consequence={t("removeConsequence")}
      onConfirm={async () => {
        await remove.mutateAsync({ params: { path: { id } } });
        void refresh();
      }}
    />
  );
}
