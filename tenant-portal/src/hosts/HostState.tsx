import { Label } from "@patternfly/react-core";
import type { Host } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { messages } from "./messages";

const STATUS = { registered: "info", ready: "success", unreachable: "danger" } as const;

/** How a host is, and what is wrong with it. */
export function HostState({ host: { state, cordoned, problem, unknownInstances } }: { host: Host }) {
  const t = useTexts(messages);
  return (
    <>
      <span className="ul-buttons">
        <Label isCompact status={STATUS[state]}>
          {t(state)}
        </Label>
        {cordoned && (
          <Label isCompact status="warning">
            {t("cordoned")}
          </Label>
        )}
      </span>
      {problem == null ? null : <div className="ul-subtle ul-wrap">{problem}</div>}
      {unknownInstances.length > 0 && (
        <div className="ul-subtle ul-wrap">{t("unknownInstances", { names: unknownInstances.join(", ") })}</div>
      )}
    </>
  );
}
