import { Progress, ProgressMeasureLocation } from "@patternfly/react-core";
import type { Subnet } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import { messages } from "./messages";

const WHOLE = 100;

/** How full a subnet is. Its counts are written as text, since a subnet may hold more than a double counts. */
export function SubnetUse({ subnet: { cidr, total, used, quarantined, held } }: { subnet: Subnet }) {
  const t = useTexts(messages);
  const format = useFormat();
  const count = (text: string | number) => format.count(BigInt(text));
  const taken = BigInt(used) + BigInt(quarantined) + BigInt(held);
  const all = BigInt(total);
  const words = t("useOf", { used: count(used), total: count(total) });
  return (
    <>
      <Progress
        aria-label={cidr}
        value={all === 0n ? WHOLE : Number((taken * BigInt(WHOLE)) / all)}
        valueText={words}
        measureLocation={ProgressMeasureLocation.none}
        size="sm"
      />
      <div className="ul-below-bar">{words}</div>
      <small className="ul-subtle">{t("rest", { quarantined: count(quarantined), held: count(held) })}</small>
    </>
  );
}
