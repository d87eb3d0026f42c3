import { api } from "../api/client";
import { useRefresh } from "../api/refresh";
import type { AddressSpace } from "../api/types";
import { ifMatch } from "../api/version";
import { useTexts } from "../shared/i18n/language";
import { LIST, useListView } from "../shared/list/useListView";
import { useDone } from "../shared/useDone";
import { messages } from "./messages";
import { NamedList } from "./NamedList";
import { NameForm } from "./NameForm";

const PATH = "/api/v1/staff/network-domains";
const ONE = "/api/v1/staff/network-domains/{id}";

export function NetworkDomains() {
  const t = useTexts(messages);
  const refresh = useRefresh();
  const view = useListView({ name: "domains-" });
  const answer = api.useQuery("get", PATH, { params: { query: view.query } }, LIST);
  const remove = api.useMutation("delete", ONE);
  return (
    <NamedList
      title={t("domains")}
      lead={t("domainsLead")}
      within={[t("vlansOf"), (id) => `/staff/vlans?domain=${id}`]}
      answer={answer}
      view={view}
      add={t("addDomain")}
      addForm={(close) => <Add onClose={close} />}
      renameForm={(thing, close) => <Rename key={thing.version} thing={thing} onClose={close} />}
      onDelete={async ({ id, version }) => {
        await remove.mutateAsync({ params: { path: { id }, header: ifMatch(version) } });
        await refresh();
      }}
    />
  );
}

function Add({ onClose }: { onClose: () => void }) {
  const t = useTexts(messages);
  const onSuccess = useDone(onClose);
  const { mutate, isPending, error } = api.useMutation("post", PATH);
  return (
    <NameForm
      title={t("addDomain")}
      isPending={isPending}
      error={error}
      onClose={onClose}
      onSubmit={(name) => {
        mutate({ body: { name } }, { onSuccess });
      }}
    />
  );
}

function Rename({ thing: { id, name, version }, onClose }: { thing: AddressSpace; onClose: () => void }) {
  const t = useTexts(messages);
  const onSuccess = useDone(onClose);
  const { mutate, isPending, error } = api.useMutation("patch", ONE);
  return (
    <NameForm
      title={t("renameTitle", { name })}
      name={name}
      isPending={isPending}
      error={error}
      onClose={onClose}
      onSubmit={(changed) => {
        mutate({ params: { path: { id }, header: ifMatch(version) }, body: { name: changed } }, { onSuccess });
      }}
    />
  );
}
