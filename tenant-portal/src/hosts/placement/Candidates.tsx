import { Label } from "@patternfly/react-core";
import { Link } from "react-router";
import type { Placement } from "../../api/types";
import { useTexts } from "../../shared/i18n/language";
import { useFormat } from "../../shared/i18n/useFormat";
import type { Column } from "../../shared/list/column";
import { EmptyList } from "../../shared/list/EmptyList";
import { Listing } from "../../shared/list/Listing";
import { Section } from "../../shared/Section";
import { messages } from "../messages";

/** Each host and what speaks against it. */
export function Candidates({ placement: { hosts } }: { placement: Placement }) {
  const t = useTexts(messages);
  const format = useFormat();
  const columns: readonly Column<Placement["hosts"][number]>[] = [
    { key: "host", title: t("host"), cell: ({ id, name }) => <Link to={`/staff/hosts/${id}`}>{name}</Link> },
    {
      key: "fits",
      title: t("fits"),
      cell: ({ fits }) => (
        <Label isCompact status={fits ? "success" : "warning"}>
          {t(fits ? "yes" : "no")}
        </Label>
      ),
    },
    {
      key: "reasons",
      title: t("reasons"),
      cell: ({ reasons }) => <span className="ul-wrap">{reasons.join("; ") || t("none")}</span>,
    },
    { key: "cpu", title: t("freeCpu"), cell: ({ freeCpuMillis }) => format.cpus(freeCpuMillis) },
    { key: "memory", title: t("freeMemory"), cell: ({ freeMemoryMib }) => format.mebibytes(freeMemoryMib) },
    { key: "disk", title: t("freeDisk"), cell: ({ freeDiskMib }) => format.mebibytes(freeDiskMib) },
    { key: "ofTenant", title: t("ofTenant"), cell: ({ tenantVservers }) => tenantVservers },
  ];
  return (
    <Section title={t("title")}>
      <Listing
        label={t("title")}
        columns={columns}
        answer={{ data: { items: hosts }, error: null, refetch: () => undefined }}
        rowKey={({ id }) => id}
        empty={<EmptyList title={t("empty")} />}
      />
    </Section>
  );
}
