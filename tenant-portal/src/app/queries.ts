import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ProblemError } from "../api/problem";
import { SESSION_PATH } from "../api/refresh";

const RETRIES = 2;

/** The store of what the server said. A session that ended shows itself at any call: then the session is asked for again. */
export function createQueries(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ProblemError && error.status === 401) {
      void queries.invalidateQueries({ queryKey: ["get", SESSION_PATH] });
    }
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (queryKey[1] !== SESSION_PATH) {
          onError(error);
        }
      },
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        // What the server refused it refuses again; what failed on the way may pass.
        retry: (failures, error) => failures < RETRIES && (!(error instanceof ProblemError) || error.status >= 500),
      },
    },
  });
  return queries;
}
