import { Card, CardBody, PageSection } from "@patternfly/react-core";
import { KeyIcon, PlusCircleIcon } from "@patternfly/react-icons";
import { api } from "../api/client";
import type { SshKey } from "../api/types";
import { DialogButton } from "../shared/DialogButton";
import { EmptyList } from "../shared/list/EmptyList";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { Listing } from "../shared/list/Listing";
import { PageHeader } from "../shared/PageHeader";
import { useListView } from "../shared/list/useListView";
import { When } from "../shared/When";
import { AddSshKeyForm } from "./AddSshKeyForm";
import { messages } from "./messages";
import { RemoveSshKeyButton } from "./RemoveSshKeyButton";

/** The person's own keys. */
export function SshKeysPage() {
  const t = useTexts(messages);
  const view = useListView();
  const keys = api.useQuery("get", "/api/v1/ssh-keys", { params: { query: view.query } });
  const addButton = (
    <DialogButton label={t("add")} icon={<PlusCircleIcon />} dialog={(close) => <AddSshKeyForm onClose={close} />} />
  );
  const columns: readonly Column<SshKey>[] = [
    { key: "label", title: t("label"), cell: ({ label }) => <strong>{label}</strong> },
    { key: "algorithm", title: t("algorithm"), cell: ({ algorithm }) => algorithm },
    {
      key: "fingerprint",
      title: t("fingerprint"),
      cell: ({ fingerprint }) => <code className="ul-wrap">{fingerprint}</code>,
    },
    { key: "added", title: t("added"), cell: ({ createdAt }) => <When at={createdAt} /> },
    { key: "remove", title: t("remove"), cell: (sshKey) => <RemoveSshKeyButton sshKey={sshKey} /> },
  ];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={addButton} />
      <PageSection>
        <Card>
          <CardBody>
            <Listing
              label={t("title")}
              columns={columns}
              answer={keys}
              rowKey={({ id }) => id}
              view={view}
              empty={<EmptyList icon={KeyIcon} title={t("emptyTitle")} body={t("emptyBody")} />}
            />
          </CardBody>
        </Card>
      </PageSection>
    </>
  );
}
