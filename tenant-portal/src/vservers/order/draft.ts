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
}

/** Starts with the first of each, so that a person in a hurry only has to type a name. */
export function firstDraft({ templates, plans, networks }: Offer): Draft {
  return { template: templates[0]?.name, plan: plans[0]?.name, network: networks[0]?.name, name: "" };
}

export interface OrderParts {
  /** Draws what the quota will be after an order of a plan: another room's work. */
  readonly QuotaPreview: ComponentType<{ plan: string }>;
}
