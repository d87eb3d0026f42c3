import { Flex, Progress, ProgressMeasureLocation } from "@patternfly/react-core";
import type { Resource } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useResourceTexts } from "../shared/useResourceTexts";
import { messages } from "./messages";

const NEARLY_FULL = 0.9;

interface Props {
  readonly resource: Resource;
  readonly used: number;
  readonly limit: number | null;
}

/** How much of one thing is used, as a bar and in words. */
export function QuotaGauge({ resource, used, limit }: Props) {
  const t = useTexts(messages);
  const { name, amount } = useResourceTexts();
  if (limit === null) {
    return (
      <Flex justifyContent={{ default: "justifyContentSpaceBetween" }}>
        <span>{name(resource)}</span>
        <small>{t("usedNoLimit", { used: amount(resource, used) })}</small>
      </Flex>
    );
  }
  const words = t("usedOf", { used: amount(resource, used), limit: amount(resource, limit) });
  const ratio = limit === 0 ? 1 : used / limit;
  const variant = ratio > 1 ? "danger" : ratio >= NEARLY_FULL ? "warning" : undefined;
  return (
    <Progress
      title={name(resource)}
      value={Math.min(100, Math.round(ratio * 100))}
      label={words}
      valueText={words}
      measureLocation={ProgressMeasureLocation.top}
      size="sm"
      {...(variant === undefined ? {} : { variant })}
    />
  );
}
