import {
  Alert,
  Card,
  CardBody,
  CardHeader,
  CardTitle,
  Grid,
  GridItem,
  PageSection,
  Stack,
  StackItem,
} from "@patternfly/react-core";
import { Link } from "react-router";
import { api } from "../api/client";
import { OperationList } from "../operations/OperationList";
import { QuotaGauges } from "../quota/QuotaGauges";
import { useTexts } from "../shared/i18n/language";
import { PageHeader } from "../shared/PageHeader";
import { useMay, useTenant } from "../shared/tenant";
import { OrderLink } from "../vservers/OrderLink";
import { VserverList } from "../vservers/VserverList";
import { messages } from "./messages";

const SHOWN = 5;

/** The tenant at a glance. */
export function DashboardPage() {
  const t = useTexts(messages);
  const { slug, name, role } = useTenant();
  return (
    <>
      <PageHeader
        title={name}
        lead={role == null ? t("staffView", { tenant: name }) : t(`${role}Of`, { tenant: name })}
        actions={<OrderLink />}
      />
      <PageSection>
        <Stack hasGutter>
          <KeyReminder />
          <StackItem>
            <Grid hasGutter>
              <GridItem lg={8}>
                <Card isFullHeight>
                  <CardHeader
                    actions={{ actions: <Link to={`/t/${slug}/vservers`}>{t("all")}</Link>, hasNoOffset: true }}
                  >
                    <CardTitle component="h2">{t("vservers")}</CardTitle>
                  </CardHeader>
                  <CardBody>
                    <VserverList limit={SHOWN} isBrief />
                  </CardBody>
                </Card>
              </GridItem>
              <GridItem lg={4}>
                <Card isFullHeight>
                  <CardHeader actions={{ actions: <Link to={`/t/${slug}/quota`}>{t("all")}</Link>, hasNoOffset: true }}>
                    <CardTitle component="h2">{t("quota")}</CardTitle>
                  </CardHeader>
                  <CardBody>
                    <QuotaGauges />
                  </CardBody>
                </Card>
              </GridItem>
            </Grid>
          </StackItem>
          <StackItem>
            <Card>
              <CardHeader
                actions={{ actions: <Link to={`/t/${slug}/operations`}>{t("all")}</Link>, hasNoOffset: true }}
              >
                <CardTitle component="h2">{t("recent")}</CardTitle>
              </CardHeader>
              <CardBody>
                <OperationList limit={SHOWN} isBrief />
              </CardBody>
            </Card>
          </StackItem>
        </Stack>
      </PageSection>
    </>
  );
}

/** Without a key nobody enters anything: said here, where it is not too late. */
function KeyReminder() {
  const t = useTexts(messages);
  const mayEnter = useMay("ENTER");
  const keys = api.useQuery("get", "/api/v1/ssh-keys", { params: { query: { limit: 1 } } }, { enabled: mayEnter });
  if (keys.data?.items.length !== 0) {
    return null;
  }
  return (
    <StackItem>
      <Alert variant="info" isInline title={t("keyMissing")} actionLinks={<Link to="/ssh-keys">{t("addKey")}</Link>}>
        {t("keyMissingBody")}
      </Alert>
    </StackItem>
  );
}
