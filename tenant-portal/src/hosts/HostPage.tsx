import { Grid, GridItem, PageSection } from "@patternfly/react-core";
import { useParams } from "react-router";
import { api } from "../api/client";
import type { Host } from "../api/types";
import { Facts } from "../shared/Facts";
import { useTexts } from "../shared/i18n/language";
import { useFormat } from "../shared/i18n/useFormat";
import { Loaded } from "../shared/Loaded";
import { PageHeader } from "../shared/PageHeader";
import { Section } from "../shared/Section";
import { useIsStaffAdmin } from "../shared/session";
import { When } from "../shared/When";
import { CapacityBars } from "./CapacityBars";
import { Contexts } from "./Contexts";
import { HostActions } from "./HostActions";
import { HostState } from "./HostState";
import { messages } from "./messages";

/** One host: how it is, what is promised of it, and who has which context. */
export function HostPage() {
  const { id = "" } = useParams();
  const host = api.useQuery("get", "/api/v1/staff/hosts/{id}", { params: { path: { id } } });
  return <Loaded answer={host}>{(data) => <HostView host={data} />}</Loaded>;
}

function HostView({ host }: { host: Host }) {
  const t = useTexts(messages);
  const format = useFormat();
  const isAdmin = useIsStaffAdmin();
  const { contexts, overcommit } = host;
  return (
    <>
      <PageHeader
        title={host.name}
        trail={[[t("title"), "/staff/hosts"]]}
        actions={isAdmin && <HostActions host={host} />}
      />
      <PageSection>
        <Grid hasGutter>
          <GridItem lg={7}>
            <Section title={t("details")}>
              <Facts
                facts={[
                  [t("state"), <HostState key="state" host={host} />],
                  [t("lastSeen"), <When key="seen" at={host.lastSeenAt} />],
                  [t("engine"), `${host.engine} ${host.engineVersion ?? ""}`],
                  [t("endpoint"), <code key="endpoint">{host.endpoint}</code>],
                  [t("labels"), host.labels.join(", ") || t("none")],
                  [
                    t("overcommit"),
                    t("overcommitOf", {
                      memory: format.number(overcommit.memory),
                      disk: format.number(overcommit.disk),
                    }),
                  ],
                  [t("vservers"), host.vservers],
                  [t("contexts"), t("contextsUse", contexts)],
                ]}
              />
            </Section>
          </GridItem>
          <GridItem lg={5}>
            <Section title={t("capacity")}>
              <CapacityBars capacity={host.capacity} />
            </Section>
          </GridItem>
          <GridItem>
            <Contexts host={host} />
          </GridItem>
        </Grid>
      </PageSection>
    </>
  );
}
