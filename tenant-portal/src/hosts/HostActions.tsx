import { useNavigate } from "react-router";
import { api } from "../api/client";
import { useForget, useRefresh } from "../api/refresh";
import type { Host } from "../api/types";
import { ifMatch } from "../api/version";
import { ConfirmButton } from "../shared/ConfirmButton";
import { DialogButton } from "../shared/DialogButton";
import { useTexts } from "../shared/i18n/language";
import { messages as common } from "../shared/messages";
import { EditHostForm } from "./EditHostForm";
import { messages } from "./messages";

/** What staff may do with a host. */
export function HostActions({ host }: { host: Host }) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const forget = useForget();
  const change = api.useMutation("patch", "/api/v1/staff/hosts/{id}");
  const remove = api.useMutation("delete", "/api/v1/staff/hosts/{id}");
  const { id, name, version, cordoned } = host;
  const params = { path: { id }, header: ifMatch(version) };
  const verb = cordoned ? "uncordon" : "cordon";
  return (
    <span className="ul-buttons">
      <ConfirmButton
        label={t(verb)}
        question={t(`${verb}Question`, { name })}
        consequence={t(`${verb}Consequence`)}
        onConfirm={async () => {
          await change.mutateAsync({ params, body: { cordoned: !cordoned } });
          await refresh();
        }}
      />
      <DialogButton
        label={c("edit")}
        variant="secondary"
        dialog={(close) => <EditHostForm key={version} host={host} onClose={close} />}
      />
      <ConfirmButton
        label={c("delete")}
        isDanger
        word={name}
        question={t("deleteQuestion", { name })}
        consequence={t("deleteConsequence")}
        onConfirm={async () => {
          await remove.mutateAsync({ params });
          await forget();
          await navigate("/staff/hosts");
        }}
      />
    </span>
  );
}
