import { api } from "../api/client";

/** Pairs of value and text, for filters and forms. */
type Options = readonly (readonly [string, string])[];

// Where there are more, the list is no help: a filter of the list then finds them by name.
const MANY = { params: { query: { limit: 200 } } } as const;
const CALM = { staleTime: 30_000 } as const;

function named(items: readonly { id: string; name: string }[] | undefined): Options {
  return (items ?? []).map(({ id, name }) => [id, name]);
}

export function useSpaceOptions(): Options {
  return named(api.useQuery("get", "/api/v1/staff/address-spaces", MANY, CALM).data?.items);
}

export function useDomainOptions(): Options {
  return named(api.useQuery("get", "/api/v1/staff/network-domains", MANY, CALM).data?.items);
}

export function useVlanOptions(): Options {
  return named(api.useQuery("get", "/api/v1/staff/vlans", MANY, CALM).data?.items);
}

export function useHostOptions(): Options {
  return named(api.useQuery("get", "/api/v1/staff/hosts", MANY, CALM).data?.items);
}

export function useTenantOptions(): Options {
  const tenants = api.useQuery("get", "/api/v1/staff/tenants", MANY, CALM).data?.items ?? [];
  return tenants.map(({ slug, name }) => [slug, `${name} (${slug})`]);
}
