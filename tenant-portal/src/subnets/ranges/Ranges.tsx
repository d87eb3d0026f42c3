import { api } from "../../api/client";
import { useRefresh } from "../../api/refresh";
import type { AddressRange } from "../../api/types";
import { ConfirmButton } from "../../shared/ConfirmButton";
import { DialogButton } from "../../shared/DialogButton";
import { useTexts } from "../../shared/i18n/language";
import type { Column } from "../../shared/list/column";
import { EmptyList } from "../../shared/list/EmptyList";
import { Listing } from "../../shared/list/Listing";
import { LIST, useListView } from "../../shared/list/useListView";
import { Section } from "../../shared/Section";
import { useIsStaffAdmin } from "../../shared/session";
import { messages } from "../messages";
import { AddRangeForm } from "./AddRangeForm";

/** The parts of a subnet that are kept back. */
export function Ranges({ subnet: id }: { subnet: string }) {
  const t = useTexts(messages);
  const isAdmin = useIsStaffAdmin();
  const refresh = useRefresh();
  const view = useListView({ name: "ranges-" });
  const ranges = api.useQuery(
    "get",
    "/api/v1/staff/subnets/{id}/ranges",
    { params: { path: { id }, query: view.query } },
    LIST,
  );
  const remove = api.useMutation("delete", "/api/v1/staff/subnets/{id}/ranges/{rangeId}");
  const columns: readonly Column<AddressRange>[] = [
    { key: "first", title: t("first"), cell: ({ first }) => <code className="ul-wrap">{first}</code> },
    { key: "last", title: t("last"), cell: ({ last }) => <code className="ul-wrap">{last}</code> },
    { key: "purpose", title: t("purpose"), cell: ({ purpose }) => t(purpose) },
    { key: "note", title: t("note"), cell: ({ note }) => <span className="ul-wrap">{note}</span> },
    ...(isAdmin
      ? [
          {
            key: "change",
            title: t("change"),
            cell: ({ id: rangeId, first, last }: AddressRange) => (
              <ConfirmButton
                label={t("remove")}
                ariaLabel={t("removeOf", { first, last })}
                variant="link"
                question={t("removeQuestion", { first, last })}
                consequence={t("removeConsequence")}
                onConfirm={async () => {
                  await remove.mutateAsync({ params: { path: { id, rangeId } } });
                  await refresh();
                }}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t("ranges")}
      actions={
        isAdmin && (
          <DialogButton
            label={t("addRange")}
            variant="secondary"
            dialog={(close) => <AddRangeForm subnet={id} onClose={close} />}
          />
        )
      }
    >
      <p className="ul-subtle">{t("rangesLead")}</p>
      <Listing
        label={t("ranges")}
        columns={columns}
        answer={ranges}
        rowKey={({ id: rangeId }) => rangeId}
        view={view}
        empty={<EmptyList title={t("noRanges")} />}
      />
    </Section>
  );
}
