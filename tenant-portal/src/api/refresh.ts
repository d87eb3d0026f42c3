import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

export const SESSION_PATH = "/api/v1/session";

/** Asks again for everything on the page: after a change, quota, vservers and operations all look different. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== SESSION_PATH }),
    [queries],
  );
}
