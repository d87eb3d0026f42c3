import type { Operation } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { messages } from "../shared/status/messages";

/** "Order web1", "Commande de web1". */
export function useOperationName(): (operation: Operation) => string {
  const t = useTexts(messages);
  return ({ kind, vserver }) => t("operationOf", { kind: t(kind), vserver: vserver.name });
}
