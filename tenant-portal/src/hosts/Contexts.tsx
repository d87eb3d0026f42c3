import { api } from "../api/client";
import type { ContextNumber, Host } from "../api/types";
import { DialogButton } from "../shared/DialogButton";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import type { Column } from "../shared/list/column";
import { EmptyList } from "../shared/list/EmptyList";
import { Listing } from "../shared/list/Listing";
import { LIST, useListView } from "../shared/list/useListView";
import { OwnerLink } from "../shared/OwnerLink";
import { Section } from "../shared/Section";
import { useIsStaffAdmin } from "../shared/session";
import { MarkContextForm } from "./MarkContextForm";
import { messages } from "./messages";

const STATES = ["assigned", "quarantined", "excluded", "free"] as const;

/** The context numbers of a host, and who has each. */
export function Contexts({ host: { id, name } }: { host: Host }) {
  const t = useTexts(messages);
  const view = useListView({ name: "contexts-", sort: "number", filters: ["state"] });
  const contexts = api.useQuery(
    "get",
    "/api/v1/staff/hosts/{id}/contexts",
    { params: { path: { id }, query: view.query } },
    LIST,
  );
  return (
    <Section title={t("contexts")}>
      <p className="ul-subtle">{t("contextsLead")}</p>
      <Listing
        label={t("contextsOf", { name })}
        columns={useColumns(id)}
        answer={contexts}
        rowKey={({ number }) => String(number)}
        view={view}
        filters={[{ name: "state", label: t("state"), options: STATES.map((state) => [state, t(state)]) }]}
        empty={<EmptyList title={t("noContexts")} />}
      />
    </Section>
  );
}

function useColumns(host: string): readonly Column<ContextNumber>[] {
  const t = useTexts(messages);
  const format = useFormat();
  const isAdmin = useIsStaffAdmin();
  return [
    { key: "number", title: t("number"), sort: "number", cell: ({ number }) => number },
    { key: "uids", title: t("uids"), cell: ({ uidFirst, uidLast }) => `${uidFirst}–${uidLast}` },
    {
      key: "state",
      title: t("state"),
      cell: ({ state, freeAfter }) => (
        <>
          {t(state)}
          {freeAfter == null ? null : (
            <div className="ul-subtle">{t("freeAfter", { when: format.dateTime(freeAfter) })}</div>
          )}
        </>
      ),
    },
    { key: "owner", title: t("owner"), cell: ({ owner }) => <OwnerLink owner={owner} /> },
    { key: "note", title: t("note"), cell: ({ note }) => <span className="ul-wrap">{note ?? t("none")}</span> },
    ...(isAdmin
      ? [
          {
            key: "change",
            title: t("change"),
            cell: (context: ContextNumber) => <Mark host={host} context={context} />,
          },
        ]
      : []),
  ];
}

function Mark({ host, context: { number, state } }: { host: string; context: ContextNumber }) {
  const t = useTexts(messages);
  if (state === "assigned") {
    return <>{t("none")}</>;
  }
  const verb = state === "excluded" ? "letIn" : "exclude";
  return (
    <DialogButton
      label={t(verb)}
      ariaLabel={t(`${verb}Of`, { number })}
      variant="link"
      dialog={(close) => <MarkContextForm host={host} number={number} verb={verb} onClose={close} />}
    />
  );
}
