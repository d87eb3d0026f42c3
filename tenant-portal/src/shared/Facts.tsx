import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  type DescriptionListProps,
  DescriptionListTerm,
} from "@patternfly/react-core";
import type { ReactNode } from "react";

interface Props {
  /** Pairs of what is told and what it is. */
  readonly facts: readonly (readonly [string, ReactNode])[];
  readonly columns?: DescriptionListProps["columnModifier"];
}

/** What is known of one thing. */
export function Facts({ facts, columns = { default: "1Col", sm: "2Col" } }: Props) {
  return (
    <DescriptionList columnModifier={columns}>
      {facts.map(([term, value]) => (
        <DescriptionListGroup key={term}>
          <DescriptionListTerm>{term}</DescriptionListTerm>
          <DescriptionListDescription className="ul-wrap">{value}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}
