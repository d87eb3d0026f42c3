import { api } from "../api/client";
import type { Vserver } from "../api/types";

const SOON_MS = 2_000;
const LATER_MS = 15_000;

/** A vserver on its way somewhere is looked at often, one at rest seldom. */
function pace(vservers: readonly Vserver[]): number {
  return vservers.some((vserver) => isUnderWay(vserver)) ? SOON_MS : LATER_MS;
}

function isUnderWay({ state }: Vserver): boolean {
  return state !== "running" && state !== "stopped" && state !== "failed" && state !== "deleted";
}

export function useVservers(slug: string, query: { limit: number; after?: string }) {
  return api.useQuery(
    "get",
    "/api/v1/tenants/{slug}/vservers",
    { params: { path: { slug }, query } },
    { refetchInterval: ({ state }) => pace(state.data?.items ?? []) },
  );
}

export function useVserver(slug: string, id: string) {
  return api.useQuery(
    "get",
    "/api/v1/tenants/{slug}/vservers/{id}",
    { params: { path: { slug, id } } },
    { refetchInterval: ({ state }) => pace(state.data === undefined ? [] : [state.data]) },
  );
}

/** The texts of templates and plans: they hardly ever change. */
const CATALOG = { staleTime: 300_000 } as const;

export function useTemplates() {
  return api.useQuery("get", "/api/v1/catalog/templates", {}, CATALOG);
}

export function usePlans() {
  return api.useQuery("get", "/api/v1/catalog/plans", {}, CATALOG);
}
