import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from "@patternfly/react-core";
import type { ComponentType, ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly body?: string;
  readonly icon?: ComponentType;
  readonly action?: ReactNode;
}

/** What a list shows when it has nothing: why, and the way to the first thing. */
export function EmptyList({ title, body, icon, action }: Props) {
  return (
    <EmptyState titleText={title} headingLevel="h2" {...(icon && { icon })} variant="sm">
      {body === undefined ? null : <EmptyStateBody>{body}</EmptyStateBody>}
      {action === undefined ? null : (
        <EmptyStateFooter>
          <EmptyStateActions>{action}</EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
