import { Label } from "@patternfly/react-core";
import { api } from "../api/client";
import type { AuditEntry } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import type { Column } from "../shared/list/column";
import { LIST, useListView } from "../shared/list/useListView";
import { messages } from "./messages";
import { ListPage } from "../shared/list/ListPage";
import { useWord } from "./useWord";

const SHOWN_OF_HASH = 8;

export function AuditPage() {
  const t = useTexts(messages);
  const word = useWord();
  const format = useFormat();
  const view = useListView();
  const audit = api.useQuery("get", "/api/v1/staff/audit", { params: { query: view.query } }, LIST);
  const columns: readonly Column<AuditEntry>[] = [
    { key: "number", title: t("number"), cell: ({ seq }) => seq },
    {
      key: "when",
      title: t("when"),
      cell: ({ at }) => (
        <time dateTime={at} title={format.dateTime(at)}>
          {format.moment(at)}
        </time>
      ),
    },
    { key: "actor", title: t("actor"), cell: ({ actor }) => <strong>{actor}</strong> },
    { key: "action", title: t("action"), cell: ({ action }) => <code>{action}</code> },
    { key: "target", title: t("target"), cell: ({ target }) => <span className="ul-wrap">{target}</span> },
    { key: "tenant", title: t("tenant"), cell: ({ tenant }) => tenant ?? "—" },
    {
      key: "outcome",
      title: t("outcome"),
      cell: ({ outcome }) => (
        <Label isCompact status={LOOK[outcome.toLowerCase()] ?? "info"}>
          {word(outcome)}
        </Label>
      ),
    },
    { key: "source", title: t("source"), cell: ({ source }) => source ?? "—" },
    {
      key: "hash",
      title: t("hash"),
      cell: ({ hash }) => (hash ? <code title={hash}>{hash.slice(0, SHOWN_OF_HASH)}…</code> : "—"),
    },
  ];
  return (
    <ListPage
      title={t("audit")}
      lead={t("auditLead")}
      columns={columns}
      answer={audit}
      rowKey={({ seq }) => String(seq)}
      view={view}
    />
  );
}

const LOOK: Readonly<Record<string, "success" | "warning" | "danger">> = {
  done: "success",
  refused: "warning",
  failed: "danger",
};
