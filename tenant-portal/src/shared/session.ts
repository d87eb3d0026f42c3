import { createContext, useContext } from "react";
import type { Session } from "../api/types";

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only for what is drawn inside the session gate. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) {
    throw new Error("useSession is used outside the session gate");
  }
  return session;
}

/** Whether this person may change what staff may only look at. Only to draw; the server decides again at every call. */
export function useIsStaffAdmin(): boolean {
  return useSession().staff === "staff-admin";
}
