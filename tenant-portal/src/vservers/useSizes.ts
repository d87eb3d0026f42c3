import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import { messages } from "./messages";

interface Sizes {
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly diskMib: number;
}

/** Writes a plan's sizes in one line. */
export function useSizes(): (sizes: Sizes) => string {
  const t = useTexts(messages);
  const format = useFormat();
  return ({ cpuMillis, memoryMib, diskMib }) =>
    t("sizes", {
      cpus: format.cpus(cpuMillis),
      memory: format.mebibytes(memoryMib),
      disk: format.mebibytes(diskMib),
    });
}
