import { Stack, StackItem, Title } from "@patternfly/react-core";
import type { ReactNode } from "react";

export function StepBody({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack hasGutter>
      <StackItem>
        <Title headingLevel="h2" size="lg">
          {title}
        </Title>
      </StackItem>
      <StackItem>{children}</StackItem>
    </Stack>
  );
}
