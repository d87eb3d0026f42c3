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
