import { Progress, ProgressMeasureLocation } from "@patternfly/react-core";
import type { Host } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useResourceTexts } from "../shared/useResourceTexts";
import { messages } from "./messages";

const RESOURCES = ["cpuMillis", "memoryMib", "diskMib"] as const;
const NEARLY_FULL = 90;
const WHOLE = 100;

/** What was promised of a host, beside the most that may be: the limit has the overcommit in it already. */
export function CapacityBars({ capacity }: { capacity: Host["capacity"] }) {
  const t = useTexts(messages);
  const { name, amount } = useResourceTexts();
  return (
    <div className="ul-bars">
      {RESOURCES.map((resource) => {
        const { promised, limit } = capacity[resource];
        const words = t("promisedOf", { promised: amount(resource, promised), limit: amount(resource, limit) });
        const percent = limit === 0 ? 0 : Math.round((promised / limit) * WHOLE);
        const variant = percent > WHOLE ? "danger" : percent >= NEARLY_FULL ? "warning" : undefined;
        return (
          <Progress
            key={resource}
            title={name(resource)}
            value={Math.min(WHOLE, percent)}
            label={words}
            valueText={words}
            measureLocation={ProgressMeasureLocation.top}
            size="sm"
            {...(variant === undefined ? {} : { variant })}
          />
        );
      })}
    </div>
  );
}
