import { Grid, GridItem, List, ListItem, PageSection } from "@patternfly/react-core";
import { Link, useNavigate, useParams } from "react-router";
import { api } from "../api/client";
import { useForget } from "../api/refresh";
import type { Vlan } from "../api/types";
import { ifMatch } from "../api/version";
import { ConfirmButton } from "../shared/ConfirmButton";
import { DialogButton } from "../shared/DialogButton";
import { Facts } from "../shared/Facts";
import { useTexts } from "../shared/i18n/language";
import { Loaded } from "../shared/Loaded";
import { messages as common } from "../shared/messages";
import { PageHeader } from "../shared/PageHeader";
import { Section } from "../shared/Section";
import { useIsStaffAdmin } from "../shared/session";
import { When } from "../shared/When";
import { EditVlanForm } from "./EditVlanForm";
import { messages } from "./messages";
import { VlanHosts } from "./VlanHosts";
import { VlanTenants } from "./VlanTenants";

/** One VLAN: what it is, where it reaches, who may use it. */
export function VlanPage() {
  const { id = "" } = useParams();
  const vlan = api.useQuery("get", "/api/v1/staff/vlans/{id}", { params: { path: { id } } });
  return <Loaded answer={vlan}>{(data) => <VlanView vlan={data} />}</Loaded>;
}

function VlanView({ vlan }: { vlan: Vlan }) {
  const t = useTexts(messages);
  const isAdmin = useIsStaffAdmin();
  return (
    <>
      <PageHeader
        title={vlan.name}
        trail={[[t("title"), "/staff/vlans"]]}
        actions={isAdmin && <Actions vlan={vlan} />}
      />
      <PageSection>
        <Grid hasGutter>
          <GridItem lg={6}>
            <Section title={t("details")}>
              <Facts
                facts={[
                  [t("tag"), vlan.tag ?? t("untagged")],
                  [t("domain"), vlan.domain?.name ?? t("none")],
                  [t("mode"), vlan.masquerade ? `${t(vlan.mode)}, ${t("masquerading")}` : t(vlan.mode)],
                  [t("space"), vlan.addressSpace.name],
                  [t("table"), vlan.routingTable ?? t("none")],
                  [t("dns"), vlan.dnsServers.join(", ") || t("none")],
                  [t("created"), <When key="created" at={vlan.createdAt} />],
                ]}
              />
            </Section>
          </GridItem>
          <GridItem lg={6}>
            <Subnets vlan={vlan} />
          </GridItem>
          <GridItem lg={6}>
            <VlanHosts vlan={vlan} />
          </GridItem>
          <GridItem lg={6}>
            <VlanTenants vlan={vlan} />
          </GridItem>
        </Grid>
      </PageSection>
    </>
  );
}

function Subnets({ vlan: { id, name, subnets } }: { vlan: Vlan }) {
  const t = useTexts(messages);
  return (
    <Section title={t("subnets")} actions={<Link to={`/staff/subnets?vlan=${id}`}>{t("showSubnets")}</Link>}>
      {subnets.length === 0 ? (
        <p>{t("noSubnets")}</p>
      ) : (
        <List isPlain aria-label={t("subnetsOf", { name })}>
          {subnets.map((subnet) => (
            <ListItem key={subnet.id}>
              <Link to={`/staff/subnets/${subnet.id}`}>{subnet.cidr}</Link>
            </ListItem>
          ))}
        </List>
      )}
    </Section>
  );
}

function Actions({ vlan }: { vlan: Vlan }) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const navigate = useNavigate();
  const forget = useForget();
  const remove = api.useMutation("delete", "/api/v1/staff/vlans/{id}");
  const { id, name, version } = vlan;
  return (
    <span className="ul-buttons">
      <DialogButton
        label={c("edit")}
        variant="secondary"
        dialog={(close) => <EditVlanForm key={version} vlan={vlan} onClose={close} />}
      />
      <ConfirmButton
        label={c("delete")}
        isDanger
        question={t("deleteQuestion", { name })}
        consequence={t("deleteConsequence")}
        onConfirm={async () => {
          await remove.mutateAsync({ params: { path: { id }, header: ifMatch(version) } });
          await forget();
          await navigate("/staff/vlans");
        }}
      />
    </span>
  );
}
