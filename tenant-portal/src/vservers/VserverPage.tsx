import {
  ActionList,
  ActionListGroup,
  ActionListItem,
  Alert,
  Card,
  CardBody,
  CardTitle,
  Grid,
  GridItem,
  PageSection,
  Stack,
  StackItem,
} from "@patternfly/react-core";
import { type ComponentType, useState } from "react";
import { useParams } from "react-router";
import { statusOf } from "../api/problem";
import type { Operation, Vserver } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { Loading } from "../shared/Loading";
import { NotFound } from "../shared/NotFound";
import { PageHeader } from "../shared/PageHeader";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { VserverStateLabel } from "../shared/status/VserverStateLabel";
import { useTenant } from "../shared/tenant";
import { DeleteVserverButton } from "./actions/DeleteVserverButton";
import { RestartVserverButton } from "./actions/RestartVserverButton";
import { StartVserverButton } from "./actions/StartVserverButton";
import { StopVserverButton } from "./actions/StopVserverButton";
import { messages } from "./messages";
import { useVserver } from "./queries";
import { VserverConnection } from "./VserverConnection";
import { VserverDetails } from "./VserverDetails";
import { VserverUsage } from "./VserverUsage";

interface Parts {
  /** Draws the operations of one vserver: another room's work. */
  readonly Operations: ComponentType<{ vserver: string }>;
  /** Draws one operation step by step, until it is over. */
  readonly Progress: ComponentType<{ operation: Operation }>;
}

export function VserverPage(parts: Parts) {
  const { id = "" } = useParams();
  const { slug } = useTenant();
  const vserver = useVserver(slug, id);
  if (vserver.data !== undefined) {
    return <VserverView key={id} vserver={vserver.data} {...parts} />;
  }
  if (statusOf(vserver.error) === 404) {
    return <NotFound />;
  }
  return (
    <PageSection>
      {vserver.isError ? <ProblemAlert error={vserver.error} onRetry={() => void vserver.refetch()} /> : <Loading />}
    </PageSection>
  );
}

function VserverView({ vserver, Operations, Progress }: Parts & { vserver: Vserver }) {
  const t = useTexts(messages);
  const [accepted, setAccepted] = useState<Operation | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const action = {
    vserver,
    onAccepted: (operation: Operation) => {
      setRefusal(null);
      setAccepted(operation);
    },
    onRefused: setRefusal,
  };
  return (
    <>
      <PageHeader
        title={vserver.name}
        label={<VserverStateLabel state={vserver.state} />}
        trail={[[t("title"), `/t/${vserver.tenant}/vservers`]]}
        actions={
          <ActionList aria-label={t("actions")}>
            <ActionListGroup className="ul-actions">
              {[StartVserverButton, StopVserverButton, RestartVserverButton, DeleteVserverButton].map(
                (ActionButton, at) => (
                  <ActionListItem key={at}>
                    <ActionButton {...action} />
                  </ActionListItem>
                ),
              )}
            </ActionListGroup>
          </ActionList>
        }
      />
      <PageSection>
        <Stack hasGutter>
          {refusal === null ? null : (
            <StackItem>
              <ProblemAlert error={refusal} />
            </StackItem>
          )}
          {vserver.failure == null ? null : (
            <StackItem>
              <Alert variant="danger" isInline title={t("failure")}>
                {vserver.failure}
              </Alert>
            </StackItem>
          )}
          {accepted === null ? null : (
            <StackItem>
              <Progress key={accepted.id} operation={accepted} />
            </StackItem>
          )}
          <StackItem>
            <Grid hasGutter>
              <GridItem lg={7} order={{ default: "1" }}>
                <Stack hasGutter>
                  <StackItem>
                    <VserverConnection vserver={vserver} />
                  </StackItem>
                  <StackItem>
                    <VserverDetails vserver={vserver} />
                  </StackItem>
                </Stack>
              </GridItem>
              <GridItem lg={5} order={{ default: "2" }}>
                <VserverUsage vserver={vserver} />
              </GridItem>
            </Grid>
          </StackItem>
          <StackItem>
            <Card>
              <CardTitle component="h2">{t("operations")}</CardTitle>
              <CardBody>
                <Operations vserver={vserver.id} />
              </CardBody>
            </Card>
          </StackItem>
        </Stack>
      </PageSection>
    </>
  );
}
