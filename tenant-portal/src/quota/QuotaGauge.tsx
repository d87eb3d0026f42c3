import { Flex, Progress, ProgressMeasureLocation } from "@patternfly/react-core";
import type { Resource } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useResourceTexts } from "../shared/useResourceTexts";
import { messages } from "./messages";

const NEARLY_FULL = 0.9;

interface Props {
  readonly resource: Resource;
  readonly used: number;
  /** What orders under way have put aside. */
  readonly reserved?: number;
  readonly limit: number | null;
}

/** How much of one thing is used, as a bar and in words. */
export function QuotaGauge({ resource, used, reserved = 0, limit }: Props) {
  const t = useTexts(messages);
  const { name, amount } = useResourceTexts();
  const aside = reserved === 0 ? "" : `, ${t("reserved", { reserved: amount(resource, reserved) })}`;
  if (limit === null) {
    return (
      <Flex justifyContent={{ default: "justifyContentSpaceBetween" }}>
        <span>{name(resource)}</span>
        <small>
          {t("usedNoLimit", { used: amount(resource, used) })}
          {aside}
        </small>
      </Flex>
    );
  }
  const held = used + reserved;
  const words = `${t("usedOf", { used: amount(resource, used), limit: amount(resource, limit) })}${aside}`;
  const ratio = limit > 0 ? held / limit : held > 0 ? 2 : 0;
  const variant = ratio > 1 ? "danger" : ratio >= NEARLY_FULL && limit > 0 ? "warning" : undefined;
  return (
    <Progress
      title={name(resource)}
      value={Math.min(100, Math.round(ratio * 100))}
      label={words}
      valueText={words}
      measureLocation={ProgressMeasureLocation.top}
      size="sm"
      helperText={ratio > 1 ? t("over") : undefined}
      {...(variant === undefined ? {} : { variant })}
    />
  );
}
