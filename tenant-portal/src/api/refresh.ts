import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

export const SESSION_PATH = "/api/v1/session";
export const SIGNED_IN_PATH = "/api/v1/signed-in";

export const USAGE_PATH = "/api/v1/tenants/{slug}/vservers/{id}/usage";

/**
 * Not asked again after a change: who is signed in is the same, and what a vserver uses is asked of its host, which would
 * refuse while the vserver stops.
 */
const UNTOUCHED: readonly unknown[] = [SESSION_PATH, SIGNED_IN_PATH, USAGE_PATH];

/** Asks again for everything on the page: after a change, quota, vservers and operations all look different. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    () => queries.invalidateQueries({ predicate: ({ queryKey }) => !UNTOUCHED.includes(queryKey[1]) }),
    [queries],
  );
}

/**
 * Takes everything for old without asking for it: for leaving the page of a thing that was just deleted, of which asking
 * again would only tell that it is gone. The next page asks for what it shows.
 */
export function useForget(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => !UNTOUCHED.includes(queryKey[1]), refetchType: "none" }),
    [queries],
  );
}
