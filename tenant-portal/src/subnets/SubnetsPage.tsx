import { PlusCircleIcon } from "@patternfly/react-icons";
import { Link } from "react-router";
import { api } from "../api/client";
import type { Subnet } from "../api/types";
import { DialogButton } from "../shared/DialogButton";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { EmptyList } from "../shared/list/EmptyList";
import { ListPage } from "../shared/list/ListPage";
import { LIST, useListView } from "../shared/list/useListView";
import { useSpaceOptions, useVlanOptions } from "../shared/lookups";
import { useIsStaffAdmin } from "../shared/session";
import { CreateSubnetForm } from "./CreateSubnetForm";
import { messages } from "./messages";
import { SubnetUse } from "./SubnetUse";

export function SubnetsPage() {
  const t = useTexts(messages);
  const isAdmin = useIsStaffAdmin();
  const view = useListView({ sort: "cidr", filters: ["vlan", "space", "family"] });
  const subnets = api.useQuery("get", "/api/v1/staff/subnets", { params: { query: view.query } }, LIST);
  const vlans = useVlanOptions();
  const spaces = useSpaceOptions();
  const columns: readonly Column<Subnet>[] = [
    {
      key: "cidr",
      title: t("subnet"),
      sort: "cidr",
      cell: ({ id, cidr }) => (
        <Link to={`/staff/subnets/${id}`} className="ul-strong ul-wrap">
          {cidr}
        </Link>
      ),
    },
    { key: "vlan", title: t("vlan"), cell: ({ vlan }) => <Link to={`/staff/vlans/${vlan.id}`}>{vlan.name}</Link> },
    { key: "space", title: t("space"), cell: ({ addressSpace }) => addressSpace.name },
    { key: "gateway", title: t("gateway"), cell: ({ gateway }) => gateway ?? t("none") },
    { key: "handsOut", title: t("handsOut"), cell: ({ handsOut }) => `/${handsOut}` },
    { key: "use", title: t("use"), sort: "used", cell: (subnet) => <SubnetUse subnet={subnet} /> },
  ];
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      actions={
        isAdmin && (
          <DialogButton
            label={t("add")}
            icon={<PlusCircleIcon />}
            dialog={(close) => <CreateSubnetForm vlan={view.filters.vlan} onClose={close} />}
          />
        )
      }
      columns={columns}
      answer={subnets}
      rowKey={({ id }) => id}
      view={view}
      filters={[
        { name: "vlan", label: t("vlan"), options: vlans },
        { name: "space", label: t("space"), options: spaces },
        {
          name: "family",
          label: t("family"),
          options: [
            ["4", t("ipv4")],
            ["6", t("ipv6")],
          ],
        },
      ]}
      empty={<EmptyList title={t("empty")} />}
    />
  );
}
