import { Card, CardBody, CardTitle, Content } from "@patternfly/react-core";
import type { Vserver } from "../api/types";
import { CopyLine } from "../shared/CopyLine";
import { useTexts } from "../shared/i18n/language";
import { messages } from "./messages";

/** How to get in: the line to paste into a terminal. */
export function VserverConnection({ vserver }: { vserver: Vserver }) {
  const t = useTexts(messages);
  return (
    <Card>
      <CardTitle component="h2">{t("connection")}</CardTitle>
      <CardBody>
        <CopyLine text={vserver.ssh} label={t("sshLine")} />
        <Content component="small" className="ul-hint">
          {vserver.can.enter ? t("sshHint") : vserver.state === "running" ? t("sshNotAllowed") : t("sshNotRunning")}
        </Content>
      </CardBody>
    </Card>
  );
}
