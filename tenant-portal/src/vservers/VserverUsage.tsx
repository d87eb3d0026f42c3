import {
  Button,
  Card,
  CardBody,
  CardHeader,
  CardTitle,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Progress,
  Stack,
  StackItem,
} from "@patternfly/react-core";
import { SyncAltIcon } from "@patternfly/react-icons";
import { api } from "../api/client";
import { USAGE_PATH } from "../api/refresh";
import type { Usage, Vserver } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import { Loading } from "../shared/Loading";
import { messages as common } from "../shared/messages";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { messages } from "./messages";

const NANOS_PER_SECOND = 1_000_000_000;

/** What the vserver uses at this moment, asked of its host when the page opens and on demand. */
export function VserverUsage({ vserver }: { vserver: Vserver }) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const isRunning = vserver.state === "running";
  const usage = api.useQuery(
    "get",
    USAGE_PATH,
    { params: { path: { slug: vserver.tenant, id: vserver.id } } },
    { enabled: isRunning, retry: false },
  );
  return (
    <Card>
      <CardHeader
        actions={{
          actions: (
            <Button
              variant="plain"
              aria-label={c("refresh")}
              icon={<SyncAltIcon />}
              isDisabled={!isRunning || usage.isFetching}
              onClick={() => void usage.refetch()}
            />
          ),
        }}
      >
        <CardTitle component="h2">{t("usage")}</CardTitle>
      </CardHeader>
      <CardBody>
        {!isRunning ? (
          <p>{t("usageNotRunning")}</p>
        ) : usage.isError ? (
          <ProblemAlert error={usage.error} />
        ) : usage.data === undefined ? (
          <Loading />
        ) : (
          <UsageNumbers usage={usage.data} />
        )}
      </CardBody>
    </Card>
  );
}

function UsageNumbers({ usage }: { usage: Usage }) {
  const t = useTexts(messages);
  const format = useFormat();
  return (
    <Stack hasGutter>
      <StackItem>
        <Share title={t("memory")} used={usage.memoryBytes} limit={usage.memoryLimitBytes} />
      </StackItem>
      <StackItem>
        <Share title={t("disk")} used={usage.diskBytes} limit={usage.diskLimitBytes} />
      </StackItem>
      <StackItem>
        <DescriptionList isCompact columnModifier={{ default: "2Col" }}>
          {(
            [
              [t("cpuTime"), `${format.number(Math.round(usage.cpuNanos / NANOS_PER_SECOND))} s`],
              [t("processes"), format.number(usage.processes)],
              [t("received"), format.bytes(usage.receivedBytes)],
              [t("sent"), format.bytes(usage.sentBytes)],
            ] as const
          ).map(([term, value]) => (
            <DescriptionListGroup key={term}>
              <DescriptionListTerm>{term}</DescriptionListTerm>
              <DescriptionListDescription>{value}</DescriptionListDescription>
            </DescriptionListGroup>
          ))}
        </DescriptionList>
      </StackItem>
      <StackItem className="ul-subtle">{t("usageAt", { time: format.time(usage.takenAt) })}</StackItem>
    </Stack>
  );
}

function Share({ title, used, limit }: { title: string; used: number; limit: number }) {
  const t = useTexts(messages);
  const format = useFormat();
  const words = limit > 0 ? t("usedOf", { used: format.bytes(used), limit: format.bytes(limit) }) : format.bytes(used);
  const percent = limit > 0 ? Math.min(100, Math.round((used / limit) * 100)) : 0;
  return <Progress title={title} value={percent} label={words} valueText={words} measureLocation="top" size="sm" />;
}
