import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../api/client";
import { useRefresh } from "../api/refresh";
import type { Operation } from "../api/types";

const POLL_MS = 2_000;

export function isOver({ state }: Operation): boolean {
  return state === "succeeded" || state === "failed";
}

/**
 * Follows one operation: by the server's events while they arrive, by asking while they do not (a proxy may swallow an event
 * stream), and no more once it is over.
 */
export function useOperation(slug: string, id: string) {
  const queries = useQueryClient();
  const refresh = useRefresh();
  const [isLive, setLive] = useState(false);
  const init = { params: { path: { slug, id } } } as const;
  const operation = api.useQuery("get", "/api/v1/tenants/{slug}/operations/{id}", init, {
    refetchInterval: ({ state }) => (isLive || (state.data !== undefined && isOver(state.data)) ? false : POLL_MS),
  });
  const wasOver = operation.data !== undefined && isOver(operation.data);

  useEffect(() => {
    if (wasOver) {
      return undefined;
    }
    const { queryKey } = api.queryOptions("get", "/api/v1/tenants/{slug}/operations/{id}", {
      params: { path: { slug, id } },
    });
    const events = new EventSource(
      `/api/v1/tenants/${encodeURIComponent(slug)}/operations/${encodeURIComponent(id)}/events`,
    );
    events.addEventListener("open", () => {
      setLive(true);
    });
    events.addEventListener("error", () => {
      setLive(false);
    });
    events.addEventListener("operation", (event) => {
      const latest = JSON.parse((event as MessageEvent<string>).data) as Operation;
      queries.setQueryData(queryKey, latest);
      if (isOver(latest)) {
        events.close();
        // The vserver, the quota and the lists have changed with it.
        void refresh();
      }
    });
    return () => {
      events.close();
    };
  }, [slug, id, wasOver, queries, refresh]);

  return operation;
}
