import type { Address } from "../api/types";

export const STATES = [
  "assigned",
  "quarantined",
  "reserved",
  "service",
  "external",
  "free",
] as const satisfies readonly Address["state"][];
