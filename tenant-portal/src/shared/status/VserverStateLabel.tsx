import { Label, type LabelProps } from "@patternfly/react-core";
import type { VserverState } from "../../api/types";
import { useTexts } from "../i18n/language";
import { messages } from "./messages";

const STATUS: Readonly<Record<VserverState, LabelProps["status"] | undefined>> = {
  ordered: "info",
  building: "info",
  starting: "info",
  running: "success",
  stopping: "info",
  stopped: undefined,
  deleting: "warning",
  deleted: undefined,
  failed: "danger",
};

export function VserverStateLabel({ state }: { state: VserverState }) {
  const t = useTexts(messages);
  const status = STATUS[state];
  return (
    <Label isCompact {...(status === undefined ? { color: "grey" } : { status })}>
      {t(state)}
    </Label>
  );
}
