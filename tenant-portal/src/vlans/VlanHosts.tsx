import { Link } from "react-router";
import { api } from "../api/client";
import { useRefresh } from "../api/refresh";
import type { Vlan } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useHostOptions } from "../shared/lookups";
import { LinkedList } from "./LinkedList";
import { messages } from "./messages";

const PATH = "/api/v1/staff/vlans/{id}/hosts/{hostId}";

/** The hosts that a VLAN reaches. */
export function VlanHosts({ vlan: { id, hosts } }: { vlan: Vlan }) {
  const t = useTexts(messages);
  const refresh = useRefresh();
  const reach = api.useMutation("put", PATH);
  const leave = api.useMutation("delete", PATH);
  return (
    <LinkedList
      title={t("hosts")}
      lead={t("hostsLead")}
      empty={t("noHosts")}
      linked={hosts.map((host) => ({
        key: host.id,
        name: host.name,
        shown: <Link to={`/staff/hosts/${host.id}`}>{host.name}</Link>,
      }))}
      options={useHostOptions()}
      add={t("reach")}
      consequence={t("withdrawHostConsequence")}
      onAdd={async (hostId) => {
        await reach.mutateAsync({ params: { path: { id, hostId } } });
        await refresh();
      }}
      onRemove={async (hostId) => {
        await leave.mutateAsync({ params: { path: { id, hostId } } });
        await refresh();
      }}
    />
  );
}
