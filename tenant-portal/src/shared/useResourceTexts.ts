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
  },
});

interface ResourceTexts {
  readonly name: (resource: Resource) => string;
  readonly amount: (resource: Resource, value: number) => string;
}

/** Names what a quota counts, and writes amounts of it with their units. */
export function useResourceTexts(): ResourceTexts {
  const t = useTexts(messages);
  const format = useFormat();
  return {
    name: t,
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
