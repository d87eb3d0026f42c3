import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import type { Operation } from "../api/types";
import { useTenant } from "../shared/tenant";
import { OperationProgress } from "./OperationProgress";
import { useOperation } from "./useOperation";
import { useOperationName } from "./useOperationName";

/** An operation just begun, followed on the page where it was begun. */
export function OperationFollower({ operation }: { operation: Operation }) {
  const { slug } = useTenant();
  const operationName = useOperationName();
  const latest = useOperation(slug, operation.id).data ?? operation;
  return (
    <Card aria-live="polite">
      <CardTitle component="h2">{operationName(latest)}</CardTitle>
      <CardBody>
        <OperationProgress operation={latest} />
      </CardBody>
    </Card>
  );
}
