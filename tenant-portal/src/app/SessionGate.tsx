import { Bullseye } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { api } from "../api/client";
import { statusOf } from "../api/problem";
import { SESSION_PATH } from "../api/refresh";
import { Loading } from "../shared/Loading";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { SessionContext } from "../shared/session";
import { SignInPage } from "./SignInPage";

/** Shows the portal to those who are signed in, and the way in to those who are not (or no longer). */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = api.useQuery("get", SESSION_PATH, {}, { staleTime: 60_000 });
  if (statusOf(session.error) === 401) {
    return <SignInPage />;
  }
  if (session.data !== undefined) {
    return <SessionContext value={session.data}>{children}</SessionContext>;
  }
  return (
    <Bullseye className="ul-whole">
      {session.isError ? <ProblemAlert error={session.error} onRetry={() => void session.refetch()} /> : <Loading />}
    </Bullseye>
  );
}
