import { Label } from "@patternfly/react-core";
import type { Operation } from "../../api/types";
import { useTexts } from "../i18n/language";
import { messages } from "./messages";

const LOOK = {
  pending: { status: "info", text: "pending" },
  running: { status: "info", text: "underway" },
  succeeded: { status: "success", text: "succeeded" },
  failed: { status: "danger", text: "failed" },
} as const;

export function OperationStateLabel({ state }: { state: Operation["state"] }) {
  const t = useTexts(messages);
  const { status, text } = LOOK[state];
  return (
    <Label isCompact status={status}>
      {t(text)}
    </Label>
  );
}
