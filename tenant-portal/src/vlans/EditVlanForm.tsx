import { useState } from "react";
import { api } from "../api/client";
import type { Vlan } from "../api/types";
import { ifMatch } from "../api/version";
import { FormDialog } from "../shared/FormDialog";
import { useTexts } from "../shared/i18n/language";
import { messages as common } from "../shared/messages";
import { useDone } from "../shared/useDone";
import { messages } from "./messages";
import { addressesOf, numberOf } from "./vlanDraft";
import { VlanFields } from "./VlanFields";

interface Props {
  readonly vlan: Vlan;
  readonly onClose: () => void;
}

/** Changes what may be changed of a VLAN; its number, mode and space are for good. */
export function EditVlanForm({ vlan, onClose }: Props) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const onSuccess = useDone(onClose);
  const [draft, setDraft] = useState({
    name: vlan.name,
    masquerade: vlan.masquerade,
    dnsServers: vlan.dnsServers.join(", "),
    routingTable: vlan.routingTable == null ? "" : String(vlan.routingTable),
  });
  const [isTried, setTried] = useState(false);
  const change = api.useMutation("patch", "/api/v1/staff/vlans/{id}");
  const table = numberOf(draft.routingTable);

  const submit = () => {
    setTried(true);
    if (draft.name.trim() === "" || table === undefined) {
      return;
    }
    change.mutate(
      {
        params: { path: { id: vlan.id }, header: ifMatch(vlan.version) },
        body: {
          name: draft.name.trim(),
          masquerade: draft.masquerade,
          dnsServers: addressesOf(draft.dnsServers),
          ...(table !== null && { routingTable: table }),
        },
      },
      { onSuccess },
    );
  };

  return (
    <FormDialog
      title={t("editTitle", { name: vlan.name })}
      submit={c("save")}
      onSubmit={submit}
      onClose={onClose}
      isPending={change.isPending}
      error={change.error}
    >
      <VlanFields
        draft={draft}
        isTried={isTried}
        error={change.error}
        hasTable={vlan.tag != null}
        mayMasquerade={vlan.mode === "routed"}
        onChange={(part) => {
          setDraft({ ...draft, ...part });
        }}
      />
    </FormDialog>
  );
}
