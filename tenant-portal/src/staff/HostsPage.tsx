import { Label } from "@patternfly/react-core";
import { api } from "../api/client";
import type { Host } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import type { Column } from "../shared/list/column";
import { LIST, useListView } from "../shared/list/useListView";
import { When } from "../shared/When";
import { messages } from "./messages";
import { ListPage } from "../shared/list/ListPage";
import { useWord } from "./useWord";

const MILLIS_PER_CPU = 1000;
const STATUS = { registered: "info", ready: "success", unreachable: "danger" } as const;

export function HostsPage() {
  const t = useTexts(messages);
  const word = useWord();
  const view = useListView();
  const hosts = api.useQuery("get", "/api/v1/staff/hosts", { params: { query: view.query } }, LIST);
  const columns: readonly Column<Host>[] = [
    { key: "name", title: t("name"), cell: ({ name }) => <strong>{name}</strong> },
    {
      key: "state",
      title: t("state"),
      cell: ({ state, problem, unknownInstances }) => (
        <>
          <Label isCompact status={STATUS[state]}>
            {word(state)}
          </Label>
          {problem == null ? null : <div className="ul-subtle ul-wrap">{problem}</div>}
          {unknownInstances.length > 0 && (
            <div className="ul-subtle ul-wrap">{t("unknownInstances", { names: unknownInstances.join(", ") })}</div>
          )}
        </>
      ),
    },
    { key: "engine", title: t("engine"), cell: ({ engine, engineVersion }) => `${engine} ${engineVersion ?? ""}` },
    { key: "capacity", title: t("capacity"), cell: (host) => <Capacity host={host} /> },
    { key: "vservers", title: t("vserverCount"), cell: ({ vservers }) => vservers },
    { key: "lastSeen", title: t("lastSeen"), cell: ({ lastSeenAt }) => <When at={lastSeenAt} /> },
    { key: "endpoint", title: t("endpoint"), cell: ({ endpoint }) => <code className="ul-wrap">{endpoint}</code> },
  ];
  return (
    <ListPage
      title={t("hosts")}
      lead={t("hostsLead")}
      columns={columns}
      answer={hosts}
      rowKey={({ id }) => id}
      view={view}
    />
  );
}

function Capacity({ host: { committed, cpus, memoryMib, diskMib } }: { host: Host }) {
  const t = useTexts(messages);
  const format = useFormat();
  const mebibytes = (value: number | null | undefined) => (value == null ? "—" : format.mebibytes(value));
  return (
    <>
      <div>
        {t("capacityCpu", {
          used: format.cpus(committed.cpuMillis),
          all: cpus == null ? "—" : format.cpus(cpus * MILLIS_PER_CPU),
        })}
      </div>
      <div>{t("capacityMemory", { used: mebibytes(committed.memoryMib), all: mebibytes(memoryMib) })}</div>
      <div>{t("capacityDisk", { used: mebibytes(committed.diskMib), all: mebibytes(diskMib) })}</div>
    </>
  );
}
