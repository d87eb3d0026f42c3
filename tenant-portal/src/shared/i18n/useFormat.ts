import { useMemo } from "react";
import type { Language } from "./catalogue";
import { useLanguage } from "./language";

const MIB_PER_GIB = 1024;
const MOST_IN_WORDS = 1_000_000_000_000n;
const BINARY_UNITS: Readonly<Record<Language, readonly string[]>> = {
  en: ["B", "KiB", "MiB", "GiB", "TiB"],
  fr: ["o", "Kio", "Mio", "Gio", "Tio"],
};

const AGO_UNITS = [
  ["second", 1],
  ["minute", 60],
  ["hour", 3_600],
  ["day", 86_400],
] as const;

/** Everything that is written differently from one language to the next: numbers, sizes, times. */
export interface Format {
  readonly number: (value: number) => string;
  /** A number of things, however many there are: what is beyond words is written as a power of ten. */
  readonly count: (value: bigint) => string;
  readonly dateTime: (iso: string) => string;
  /** Time of day with seconds. */
  readonly time: (iso: string) => string;
  /** Day and time to the second, short. */
  readonly moment: (iso: string) => string;
  /** "3 minutes ago". */
  readonly ago: (iso: string, now?: number) => string;
  /** Seconds between two instants, as "4.2 s" or "2 min 5 s". */
  readonly duration: (fromIso: string, toIso: string) => string;
  readonly bytes: (bytes: number) => string;
  readonly mebibytes: (mib: number) => string;
  /** Thousandths of a processor as processors. */
  readonly cpus: (millis: number) => string;
  readonly percent: (ratio: number) => string;
}

export function formatFor(language: Language): Format {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const large = new Intl.NumberFormat(language, { notation: "scientific", maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const time = new Intl.DateTimeFormat(language, { timeStyle: "medium" });
  const moment = new Intl.DateTimeFormat(language, {
    day: "2-digit",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hour12: false,
  });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });

  const bytes = (value: number): string => {
    let rest = value;
    let unit = 0;
    while (rest >= 1024 && unit < BINARY_UNITS[language].length - 1) {
      rest /= 1024;
      unit += 1;
    }
    return `${(rest < 10 ? number : short).format(rest)} ${BINARY_UNITS[language][unit] ?? ""}`;
  };

  return {
    number: (value) => number.format(value),
    count: (value) => (value < MOST_IN_WORDS ? number.format(value) : large.format(value).replace("E", " × 10^")),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
    moment: (iso) => moment.format(new Date(iso)),
    ago: (iso, now = Date.now()) => {
      // A server's clock a second ahead of the browser's must not read "in one second".
      const seconds = Math.max(0, (now - new Date(iso).getTime()) / 1000);
      const [unit, size] = AGO_UNITS.findLast(([, length]) => seconds >= length) ?? AGO_UNITS[0];
      return relative.format(-Math.trunc(seconds / size), unit);
    },
    duration: (fromIso, toIso) => {
      const seconds = Math.max(0, (new Date(toIso).getTime() - new Date(fromIso).getTime()) / 1000);
      return seconds < 60
        ? `${short.format(seconds)} s`
        : `${number.format(Math.trunc(seconds / 60))} min ${number.format(Math.round(seconds % 60))} s`;
    },
    bytes,
    mebibytes: (mib) =>
      mib < MIB_PER_GIB ? `${number.format(mib)} ${BINARY_UNITS[language][2] ?? ""}` : bytes(mib * 1024 * 1024),
    cpus: (millis) => number.format(millis / 1000),
    percent: (ratio) => percent.format(ratio),
  };
}

export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => formatFor(language), [language]);
}
