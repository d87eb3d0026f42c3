import { PageSection, Stack, StackItem } from "@patternfly/react-core";
import { Link, useNavigate, useParams } from "react-router";
import { api } from "../api/client";
import { useForget } from "../api/refresh";
import type { Subnet } from "../api/types";
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
import { GatewayForm } from "./GatewayForm";
import { AddressPicture } from "./map/AddressPicture";
import { messages } from "./messages";
import { Ranges } from "./ranges/Ranges";
import { SubnetUse } from "./SubnetUse";

/** One subnet: how full it is, the picture of its addresses, and what is kept back. */
export function SubnetPage() {
  const { id = "" } = useParams();
  const subnet = api.useQuery("get", "/api/v1/staff/subnets/{id}", { params: { path: { id } } });
  return <Loaded answer={subnet}>{(data) => <SubnetView subnet={data} />}</Loaded>;
}

function SubnetView({ subnet }: { subnet: Subnet }) {
  const t = useTexts(messages);
  const isAdmin = useIsStaffAdmin();
  const { vlan } = subnet;
  return (
    <>
      <PageHeader
        title={subnet.cidr}
        trail={[[t("title"), "/staff/subnets"]]}
        actions={isAdmin && <Actions subnet={subnet} />}
      />
      <PageSection>
        <Stack hasGutter>
          <StackItem>
            <Section
              title={t("details")}
              actions={<Link to={`/staff/addresses?subnet=${subnet.id}`}>{t("addresses")}</Link>}
            >
              <Facts
                columns={{ default: "1Col", sm: "2Col", lg: "3Col" }}
                facts={[
                  [
                    t("vlan"),
                    <Link key="vlan" to={`/staff/vlans/${vlan.id}`}>
                      {vlan.name}
                    </Link>,
                  ],
                  [t("space"), subnet.addressSpace.name],
                  [t("gateway"), subnet.gateway ?? t("none")],
                  [t("handsOut"), `/${subnet.handsOut}`],
                  [t("use"), <SubnetUse key="use" subnet={subnet} />],
                ]}
              />
            </Section>
          </StackItem>
          <StackItem>
            <AddressPicture subnet={subnet} />
          </StackItem>
          <StackItem>
            <Ranges subnet={subnet.id} />
          </StackItem>
        </Stack>
      </PageSection>
    </>
  );
}

function Actions({ subnet }: { subnet: Subnet }) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const navigate = useNavigate();
  const forget = useForget();
  const remove = api.useMutation("delete", "/api/v1/staff/subnets/{id}");
  const { id, cidr, version } = subnet;
  return (
    <span className="ul-buttons">
      <DialogButton
        label={t("editGateway")}
        variant="secondary"
        dialog={(close) => <GatewayForm key={version} subnet={subnet} onClose={close} />}
      />
      <ConfirmButton
        label={c("delete")}
        isDanger
        question={t("deleteQuestion", { name: cidr })}
        consequence={t("deleteConsequence")}
        onConfirm={async () => {
          await remove.mutateAsync({ params: { path: { id }, header: ifMatch(version) } });
          await forget();
          await navigate("/staff/subnets");
        }}
      />
    </span>
  );
}
