import { Label, LabelGroup } from "@patternfly/react-core";
import { PlusCircleIcon } from "@patternfly/react-icons";
import { Link } from "react-router";
import { api } from "../api/client";
import type { Host } from "../api/types";
import { DialogButton } from "../shared/DialogButton";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { EmptyList } from "../shared/list/EmptyList";
import { ListPage } from "../shared/list/ListPage";
import { LIST, useListView } from "../shared/list/useListView";
import { useIsStaffAdmin } from "../shared/session";
import { When } from "../shared/When";
import { CapacityBars } from "./CapacityBars";
import { HostState } from "./HostState";
import { messages } from "./messages";
import { RegisterHostForm } from "./RegisterHostForm";

export function HostsPage() {
  const t = useTexts(messages);
  const isAdmin = useIsStaffAdmin();
  const view = useListView({ sort: "name", filters: ["q", "state", "label"] });
  const hosts = api.useQuery("get", "/api/v1/staff/hosts", { params: { query: view.query } }, LIST);
  const columns: readonly Column<Host>[] = [
    {
      key: "name",
      title: t("name"),
      sort: "name",
      cell: ({ id, name }) => (
        <Link to={`/staff/hosts/${id}`} className="ul-strong ul-wrap">
          {name}
        </Link>
      ),
    },
    { key: "state", title: t("state"), cell: (host) => <HostState host={host} /> },
    {
      key: "labels",
      title: t("labels"),
      cell: ({ labels }) =>
        labels.length === 0 ? (
          t("none")
        ) : (
          <LabelGroup aria-label={t("labels")}>
            {labels.map((label) => (
              <Label key={label} isCompact>
                {label}
              </Label>
            ))}
          </LabelGroup>
        ),
    },
    { key: "capacity", title: t("capacity"), cell: ({ capacity }) => <CapacityBars capacity={capacity} /> },
    { key: "vservers", title: t("vservers"), cell: ({ vservers }) => vservers },
    { key: "lastSeen", title: t("lastSeen"), cell: ({ lastSeenAt }) => <When at={lastSeenAt} /> },
  ];
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      actions={
        isAdmin && (
          <DialogButton
            label={t("register")}
            icon={<PlusCircleIcon />}
            dialog={(close) => <RegisterHostForm onClose={close} />}
          />
        )
      }
      columns={columns}
      answer={hosts}
      rowKey={({ id }) => id}
      view={view}
      filters={[
        { name: "q", label: t("nameStartsWith") },
        {
          name: "state",
          label: t("state"),
          options: (["ready", "registered", "unreachable"] as const).map((state) => [state, t(state)]),
        },
        { name: "label", label: t("label") },
      ]}
      empty={<EmptyList title={t("empty")} />}
    />
  );
}
