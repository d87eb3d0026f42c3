import type { Operation, Vserver } from "../../api/types";

/** What each button for one vserver gets. Whether it is enabled is the server's word (`vserver.can`). */
export interface ActionProps {
  readonly vserver: Vserver;
  readonly onAccepted: (operation: Operation) => void;
  readonly onRefused: (error: unknown) => void;
}
