import type { ComponentType } from "react";
import type { Network, Plan, Template } from "../../api/types";

/** What can be ordered here. */
export interface Offer {
  readonly templates: readonly Template[];
  readonly plans: readonly Plan[];
  readonly networks: readonly Network[];
}

/** What the person has chosen so far. */
export interface Draft {
  readonly template: string | undefined;
  readonly plan: string | undefined;
  readonly network: string | undefined;
  readonly name: string;
  /** Asked-for addresses as they are typed, at most one a family; whatever is empty the panel chooses. */
  readonly ipv4: string;
  readonly ipv6: string;
}

/** Starts with the first of each, so that a person in a hurry only has to type a name. */
export function firstDraft({ templates, plans, networks }: Offer): Draft {
  return {
    template: templates[0]?.name,
    plan: plans[0]?.name,
    network: networks[0]?.name,
    name: "",
    ipv4: "",
    ipv6: "",
  };
}

export interface OrderParts {
  /** Draws what the quota will be after an order of a plan: another room's work. */
  readonly QuotaPreview: ComponentType<{ plan: string }>;
}

/** The addresses that were asked for. */
export function askedAddresses({ ipv4, ipv6 }: Draft): string[] {
  return [ipv4, ipv6].map((address) => address.trim()).filter((address) => address !== "");
}

/** Whether this can be an IPv4 address; the panel judges the rest. */
export function looksLikeIpv4(typed: string): boolean {
  const parts = typed.trim().split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/** Whether this can be an IPv6 address; the panel judges the rest. */
export function looksLikeIpv6(typed: string): boolean {
  return /^(?=.*:.*:)[0-9a-f:]{2,39}$/i.test(typed.trim());
}
