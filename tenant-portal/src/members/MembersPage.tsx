import { Card, CardBody, Label, PageSection, Stack, StackItem } from "@patternfly/react-core";
import { UserPlusIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { api } from "../api/client";
import { useRefresh } from "../api/refresh";
import type { Member } from "../api/types";
import { ifMatch } from "../api/version";
import { DialogButton } from "../shared/DialogButton";
import { EmptyList } from "../shared/list/EmptyList";
import { useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { Listing } from "../shared/list/Listing";
import { PageHeader } from "../shared/PageHeader";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { useSession } from "../shared/session";
import { messages as status } from "../shared/status/messages";
import { useMay, useTenant } from "../shared/tenant";
import { useListView } from "../shared/list/useListView";
import { InviteMemberForm } from "./InviteMemberForm";
import { messages } from "./messages";
import { RemoveMemberButton } from "./RemoveMemberButton";
import { RoleSelect } from "./RoleSelect";

/** Who belongs to the tenant; owners also change it here. */
export function MembersPage() {
  const t = useTexts(messages);
  const { slug, name: tenant } = useTenant();
  const mayManage = useMay("MANAGE_MEMBERS");
  const [refusal, setRefusal] = useState<unknown>(null);
  const view = useListView();
  const members = api.useQuery("get", "/api/v1/tenants/{slug}/members", {
    params: { path: { slug }, query: view.query },
  });
  const columns = useColumns(mayManage, setRefusal);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { tenant })}
        {...(mayManage && {
          actions: (
            <DialogButton
              label={t("invite")}
              icon={<UserPlusIcon />}
              dialog={(close) => <InviteMemberForm onClose={close} />}
            />
          ),
        })}
      />
      <PageSection>
        <Stack hasGutter>
          {refusal === null ? null : (
            <StackItem>
              <ProblemAlert error={refusal} />
            </StackItem>
          )}
          <StackItem>
            <Card>
              <CardBody>
                <Listing
                  label={t("title")}
                  columns={columns}
                  answer={members}
                  rowKey={({ personId }) => personId}
                  view={view}
                  empty={<EmptyList title={t("empty")} />}
                />
              </CardBody>
            </Card>
          </StackItem>
        </Stack>
      </PageSection>
    </>
  );
}

function useColumns(mayManage: boolean, onRefused: (refusal: unknown) => void): readonly Column<Member>[] {
  const t = useTexts(messages);
  const s = useTexts(status);
  const { person } = useSession();
  return [
    {
      key: "person",
      title: t("person"),
      cell: ({ personId, name }) => (
        <>
          <strong>{name}</strong> {personId === person.id && <Label isCompact>{t("you")}</Label>}
        </>
      ),
    },
    { key: "username", title: t("username"), cell: ({ username }) => username },
    { key: "email", title: t("email"), cell: ({ email }) => <span className="ul-wrap">{email ?? "—"}</span> },
    {
      key: "role",
      title: t("role"),
      cell: (member) => (mayManage ? <ChangeRole member={member} onRefused={onRefused} /> : s(member.role)),
    },
    ...(mayManage
      ? [{ key: "remove", title: t("remove"), cell: (member: Member) => <RemoveMemberButton member={member} /> }]
      : []),
  ];
}

/** Changes a role as soon as another one is chosen. */
function ChangeRole({ member, onRefused }: { member: Member; onRefused: (refusal: unknown) => void }) {
  const t = useTexts(messages);
  const { slug } = useTenant();
  const refresh = useRefresh();
  const change = api.useMutation("patch", "/api/v1/tenants/{slug}/members/{personId}");
  return (
    <RoleSelect
      label={t("roleOf", { name: member.username })}
      role={member.role}
      isDisabled={change.isPending}
      onChange={(role) => {
        onRefused(null);
        change.mutate(
          {
            params: { path: { slug, personId: member.personId }, header: ifMatch(member.version) },
            body: { role },
          },
          { onSettled: () => void refresh(), onError: onRefused },
        );
      }}
    />
  );
}
