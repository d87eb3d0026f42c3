import { PageSection } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { statusOf } from "../api/problem";
import { Loading } from "./Loading";
import { NotFound } from "./NotFound";
import { ProblemAlert } from "./problem/ProblemAlert";

interface Props<T> {
  readonly answer: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };
  readonly children: (data: T) => ReactNode;
}

/** A page about one thing in its four states: loading, not there, failed, shown. */
export function Loaded<T>({ answer, children }: Props<T>) {
  if (answer.data !== undefined) {
    return children(answer.data);
  }
  if (statusOf(answer.error) === 404) {
    return <NotFound />;
  }
  return (
    <PageSection>
      {answer.error === null ? (
        <Loading />
      ) : (
        <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />
      )}
    </PageSection>
  );
}
