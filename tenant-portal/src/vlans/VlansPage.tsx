import { PlusCircleIcon } from "@patternfly/react-icons";
import { Link } from "react-router";
import { api } from "../api/client";
import type { Vlan } from "../api/types";
import { DialogButton } from "../shared/DialogButton";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { EmptyList } from "../shared/list/EmptyList";
import { ListPage } from "../shared/list/ListPage";
import { LIST, useListView } from "../shared/list/useListView";
import { useDomainOptions, useHostOptions } from "../shared/lookups";
import { useIsStaffAdmin } from "../shared/session";
import { CreateVlanForm } from "./CreateVlanForm";
import { messages } from "./messages";

export function VlansPage() {
  const t = useTexts(messages);
  const isAdmin = useIsStaffAdmin();
  const view = useListView({ sort: "name", filters: ["q", "mode", "domain", "host", "tenant"] });
  const vlans = api.useQuery("get", "/api/v1/staff/vlans", { params: { query: view.query } }, LIST);
  const domains = useDomainOptions();
  const hosts = useHostOptions();
  const columns: readonly Column<Vlan>[] = [
    {
      key: "name",
      title: t("name"),
      sort: "name",
      cell: ({ id, name }) => (
        <Link to={`/staff/vlans/${id}`} className="ul-strong">
          {name}
        </Link>
      ),
    },
    { key: "tag", title: t("tag"), sort: "tag", cell: ({ tag }) => tag ?? t("untagged") },
    { key: "domain", title: t("domain"), cell: ({ domain }) => domain?.name ?? t("none") },
    {
      key: "mode",
      title: t("mode"),
      cell: ({ mode, masquerade }) => (masquerade ? `${t(mode)}, ${t("masquerading")}` : t(mode)),
    },
    {
      key: "subnets",
      title: t("subnets"),
      cell: ({ subnets }) =>
        subnets.map(({ id, cidr }) => (
          <div key={id}>
            <Link to={`/staff/subnets/${id}`}>{cidr}</Link>
          </div>
        )),
    },
    { key: "hosts", title: t("hosts"), cell: ({ hosts: reached }) => reached.map(({ name }) => name).join(", ") },
    {
      key: "tenants",
      title: t("tenants"),
      cell: ({ tenants }) => <span className="ul-wrap">{tenants.join(", ")}</span>,
    },
  ];
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      actions={
        isAdmin && (
          <DialogButton
            label={t("create")}
            icon={<PlusCircleIcon />}
            dialog={(close) => <CreateVlanForm onClose={close} />}
          />
        )
      }
      columns={columns}
      answer={vlans}
      rowKey={({ id }) => id}
      view={view}
      filters={[
        { name: "q", label: t("nameStartsWith") },
        {
          name: "mode",
          label: t("mode"),
          options: [
            ["routed", t("routed")],
            ["bridged", t("bridged")],
          ],
        },
        { name: "domain", label: t("domain"), options: domains },
        { name: "host", label: t("host"), options: hosts },
        { name: "tenant", label: t("tenant") },
      ]}
      empty={<EmptyList title={t("empty")} />}
    />
  );
}
