import type { Resource } from "../api/types";
import { catalogue } from "./i18n/catalogue";
import { useTexts } from "./i18n/language";
import { useFormat } from "./i18n/useFormat";

const messages = catalogue({
  en: {
    vservers: "Vservers",
    cpuMillis: "CPU",
    memoryMib: "Memory",
    diskMib: "Disk",
    ipv4: "IPv4 addresses",
    ipv6: "IPv6 addresses",
    snapshots: "Snapshots",
    backups: "Backups",
    vlans: "Networks",
    inCpus: "In CPUs, such as 2.5",
    inGib: "In GiB, such as 4",
    inPieces: "How many",
  },
  fr: {
    vservers: "Vservers",
    cpuMillis: "CPU",
    memoryMib: "Mémoire",
    diskMib: "Disque",
    ipv4: "Adresses IPv4",
    ipv6: "Adresses IPv6",
    snapshots: "Instantanés",
    backups: "Sauvegardes",
    vlans: "Réseaux",
    inCpus: "En CPU, par exemple 2,5",
    inGib: "En Gio, par exemple 4",
    inPieces: "Combien",
  },
});

/** How many of what is counted make one of what people say. */
const PER_UNIT: Readonly<Partial<Record<Resource, number>>> = { cpuMillis: 1000, memoryMib: 1024, diskMib: 1024 };

/** Everything that a quota can limit. */
export const RESOURCES = [
  "vservers",
  "cpuMillis",
  "memoryMib",
  "diskMib",
  "ipv4",
  "ipv6",
  "snapshots",
  "backups",
  "vlans",
] as const satisfies readonly Resource[];

/** An amount as it is typed, in the unit of people; undefined when it is none. Nothing smaller than one is counted. */
export function amountOf(resource: Resource, typed: string): number | undefined {
  const text = typed.trim().replace(",", ".");
  const amount = Number(text) * (PER_UNIT[resource] ?? 1);
  return /^\d+(\.\d+)?$/.test(text) && Number.isSafeInteger(amount) ? amount : undefined;
}

/** An amount as it stands in a field, in the unit of people. */
export function typedOf(resource: Resource, amount: number): string {
  return String(amount / (PER_UNIT[resource] ?? 1));
}

interface ResourceTexts {
  readonly name: (resource: Resource) => string;
  /** What a number typed for it counts. */
  readonly unit: (resource: Resource) => string;
  readonly amount: (resource: Resource, value: number) => string;
}

/** Names what a quota counts, and writes amounts of it with their units. */
export function useResourceTexts(): ResourceTexts {
  const t = useTexts(messages);
  const format = useFormat();
  return {
    name: t,
    unit: (resource) =>
      t(
        resource === "cpuMillis" ? "inCpus" : resource === "memoryMib" || resource === "diskMib" ? "inGib" : "inPieces",
      ),
    amount: (resource, value) => {
      switch (resource) {
        case "cpuMillis":
          return format.cpus(value);
        case "memoryMib":
        case "diskMib":
          return format.mebibytes(value);
        default:
          return format.number(value);
      }
    },
  };
}
