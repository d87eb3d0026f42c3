const FIRST_TAG = 1;
const LAST_TAG = 4094;

/** What is typed in the form of a VLAN, before it is judged. */
export interface VlanDraft {
  readonly name: string;
  readonly masquerade: boolean;
  readonly dnsServers: string;
  readonly routingTable: string;
}

/** A number that was typed; null when nothing was, undefined when it is none. */
export function numberOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") {
    return null;
  }
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

/** Whether this may be the tag of a VLAN; none is fine, that is an untagged one. */
export function isTag(tag: number | null | undefined): boolean {
  return tag === null || (tag !== undefined && tag >= FIRST_TAG && tag <= LAST_TAG);
}

export function addressesOf(typed: string): string[] {
  return typed.split(/[\s,]+/).filter((address) => address !== "");
}
