import { Alert, Card, CardBody, CardTitle, PageSection, Stack, StackItem } from "@patternfly/react-core";
import { Link, useParams } from "react-router";
import { statusOf } from "../api/problem";
import type { Operation } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import { Loading } from "../shared/Loading";
import { NotFound } from "../shared/NotFound";
import { PageHeader } from "../shared/PageHeader";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { OperationStateLabel } from "../shared/status/OperationStateLabel";
import { useTenant } from "../shared/tenant";
import { messages } from "./messages";
import { OperationProgress } from "./OperationProgress";
import { isOver, useOperation } from "./useOperation";
import { useOperationName } from "./useOperationName";

export function OperationPage() {
  const { id = "" } = useParams();
  const { slug } = useTenant();
  const operation = useOperation(slug, id);
  if (operation.data !== undefined) {
    return <OperationView slug={slug} operation={operation.data} />;
  }
  if (statusOf(operation.error) === 404) {
    return <NotFound />;
  }
  return (
    <PageSection>
      {operation.isError ? (
        <ProblemAlert error={operation.error} onRetry={() => void operation.refetch()} />
      ) : (
        <Loading />
      )}
    </PageSection>
  );
}

function OperationView({ slug, operation }: { slug: string; operation: Operation }) {
  const t = useTexts(messages);
  const format = useFormat();
  const operationName = useOperationName();
  return (
    <>
      <PageHeader
        title={operationName(operation)}
        label={<OperationStateLabel state={operation.state} />}
        lead={`${operation.actor.username} · ${format.dateTime(operation.createdAt)}`}
        trail={[[t("title"), `/t/${slug}/operations`]]}
      />
      <PageSection>
        <Card>
          <CardTitle component="h2">{t("steps")}</CardTitle>
          <CardBody>
            <Stack hasGutter aria-live="polite">
              <StackItem>
                <OperationProgress operation={operation} />
              </StackItem>
              <StackItem>
                <Outcome slug={slug} operation={operation} />
              </StackItem>
            </Stack>
          </CardBody>
        </Card>
      </PageSection>
    </>
  );
}

/** What came of it and where to go next. */
function Outcome({ slug, operation }: { slug: string; operation: Operation }) {
  const t = useTexts(messages);
  const { vserver, kind, state } = operation;
  const toVserver = <Link to={`/t/${slug}/vservers/${vserver.id}`}>{t("toVserver", { name: vserver.name })}</Link>;
  if (!isOver(operation)) {
    return <p className="ul-subtle">{t("live")}</p>;
  }
  if (state === "failed") {
    return kind === "order" ? <Link to={`/t/${slug}/order`}>{t("orderAgain")}</Link> : toVserver;
  }
  if (kind === "delete") {
    return <Alert variant="success" isInline isPlain title={t("gone", { name: vserver.name })} />;
  }
  return (
    <Alert
      variant="success"
      isInline
      title={kind === "order" ? t("ready", { name: vserver.name }) : t("done")}
      actionLinks={toVserver}
    />
  );
}
