import { api } from "../api/client";
import { useRefresh } from "../api/refresh";
import type { Member } from "../api/types";
import { ConfirmButton } from "../shared/ConfirmButton";
import { useTexts } from "../shared/i18n/language";
import { useTenant } from "../shared/tenant";
import { messages } from "./messages";

export function RemoveMemberButton({ member: { personId, username } }: { member: Member }) {
  const t = useTexts(messages);
  const refresh = useRefresh();
  const { slug } = useTenant();
  const remove = api.useMutation("delete", "/api/v1/tenants/{slug}/members/{personId}");
  return (
    <ConfirmButton
      variant="link"
      isDanger
      label={t("remove")}
      ariaLabel={t("removeNamed", { name: username })}
      question={t("removeQuestion", { name: username })}
      consequence={t("removeConsequence")}
      onConfirm={async () => {
        await remove.mutateAsync({ params: { path: { slug, personId } } });
        void refresh();
      }}
    />
  );
}
