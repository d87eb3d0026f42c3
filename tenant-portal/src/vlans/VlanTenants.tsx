import { Link } from "react-router";
import { api } from "../api/client";
import { useRefresh } from "../api/refresh";
import type { Vlan } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useTenantOptions } from "../shared/lookups";
import { LinkedList } from "./LinkedList";
import { messages } from "./messages";

const PATH = "/api/v1/staff/vlans/{id}/tenants/{slug}";

/** The tenants that may order in a VLAN. */
export function VlanTenants({ vlan: { id, tenants } }: { vlan: Vlan }) {
  const t = useTexts(messages);
  const refresh = useRefresh();
  const grant = api.useMutation("put", PATH);
  const withdraw = api.useMutation("delete", PATH);
  return (
    <LinkedList
      title={t("tenants")}
      lead={t("tenantsLead")}
      empty={t("noTenants")}
      linked={tenants.map((slug) => ({ key: slug, name: slug, shown: <Link to={`/t/${slug}`}>{slug}</Link> }))}
      options={useTenantOptions()}
      add={t("grant")}
      consequence={t("withdrawTenantConsequence")}
      onAdd={async (slug) => {
        await grant.mutateAsync({ params: { path: { id, slug } } });
        await refresh();
      }}
      onRemove={async (slug) => {
        await withdraw.mutateAsync({ params: { path: { id, slug } } });
        await refresh();
      }}
    />
  );
}
