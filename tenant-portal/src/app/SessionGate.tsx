import { Bullseye } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { api } from "../api/client";
import { statusOf } from "../api/problem";
import { SESSION_PATH, SIGNED_IN_PATH } from "../api/refresh";
import { Loading } from "../shared/Loading";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { SessionContext } from "../shared/session";
import { SignInPage } from "./SignInPage";

/** Shows the portal to those who are signed in, and the way in to those who are not (or no longer). */
export function SessionGate({ children }: { children: ReactNode }) {
  // Asked first, because it never answers 401: browsers write every 401 into their console as an error.
  const signedIn = api.useQuery("get", SIGNED_IN_PATH, {}, { staleTime: Infinity });
  const isSignedIn = signedIn.data?.signedIn;
  const session = api.useQuery("get", SESSION_PATH, {}, { staleTime: 60_000, enabled: isSignedIn === true });
  const failed = [signedIn, session].find(({ isError }) => isError);
  if (isSignedIn === false || statusOf(session.error) === 401) {
    return <SignInPage />;
  }
  if (session.data !== undefined) {
    return <SessionContext value={session.data}>{children}</SessionContext>;
  }
  return (
    <Bullseye className="ul-whole">
      {failed === undefined ? <Loading /> : <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />}
    </Bullseye>
  );
}
