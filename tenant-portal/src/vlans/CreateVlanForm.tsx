import { useState } from "react";
import { useNavigate } from "react-router";
import { api } from "../api/client";
import { faultOf } from "../api/problem";
import { Field } from "../shared/Field";
import { FormDialog } from "../shared/FormDialog";
import { useTexts } from "../shared/i18n/language";
import { useDomainOptions, useSpaceOptions } from "../shared/lookups";
import { SelectField } from "../shared/SelectField";
import { useDone } from "../shared/useDone";
import { messages } from "./messages";
import { addressesOf, isTag, numberOf, type VlanDraft } from "./vlanDraft";
import { VlanFields } from "./VlanFields";

const EMPTY: VlanDraft = { name: "", masquerade: false, dnsServers: "", routingTable: "" };

/** Makes a VLAN, and goes to its page: subnets, hosts and tenants come next. */
export function CreateVlanForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(messages);
  const navigate = useNavigate();
  const done = useDone(onClose);
  const domains = useDomainOptions();
  const spaces = useSpaceOptions();
  const [draft, setDraft] = useState(EMPTY);
  const [tag, setTag] = useState("");
  const [mode, setMode] = useState<"routed" | "bridged">("routed");
  const [chosenDomain, setDomain] = useState("");
  const [chosenSpace, setSpace] = useState("");
  const [isTried, setTried] = useState(false);
  const create = api.useMutation("post", "/api/v1/staff/vlans");
  const number = numberOf(tag);
  const table = numberOf(draft.routingTable);
  const domain = chosenDomain === "" ? domains[0]?.[0] : chosenDomain;
  const space = chosenSpace === "" ? spaces[0]?.[0] : chosenSpace;
  const isTagged = number !== null;

  const submit = () => {
    setTried(true);
    if (draft.name.trim() === "" || !isTag(number) || table === undefined || space === undefined) {
      return;
    }
    create.mutate(
      {
        body: {
          name: draft.name.trim(),
          mode,
          masquerade: draft.masquerade && mode === "routed",
          addressSpace: space,
          dnsServers: addressesOf(draft.dnsServers),
          ...(isTagged && { tag: number, domain, ...(table !== null && { routingTable: table }) }),
        },
      },
      {
        onSuccess: ({ id }) => {
          done();
          void navigate(`/staff/vlans/${id}`);
        },
      },
    );
  };

  return (
    <FormDialog
      title={t("createTitle")}
      submit={t("create")}
      onSubmit={submit}
      onClose={onClose}
      isPending={create.isPending}
      error={create.error}
    >
      <VlanFields
        draft={draft}
        isTried={isTried}
        error={create.error}
        hasTable={isTagged}
        mayMasquerade={mode === "routed"}
        onChange={(change) => {
          setDraft({ ...draft, ...change });
        }}
      >
        <Field
          label={t("tag")}
          hint={t("tagHint")}
          value={tag}
          error={isTag(number) ? faultOf(create.error, "tag") : t("tagWrong")}
          onChange={setTag}
        />
        {isTagged && (
          <SelectField
            label={t("domain")}
            hint={t("domainHint")}
            options={domains}
            value={domain ?? ""}
            error={faultOf(create.error, "domain")}
            onChange={setDomain}
          />
        )}
        <SelectField
          label={t("mode")}
          options={[
            ["routed", t("routed")],
            ["bridged", t("bridged")],
          ]}
          value={mode}
          onChange={(value) => {
            setMode(value === "bridged" ? "bridged" : "routed");
          }}
        />
        <SelectField
          label={t("space")}
          options={spaces}
          value={space ?? ""}
          error={faultOf(create.error, "addressSpace")}
          onChange={setSpace}
        />
      </VlanFields>
    </FormDialog>
  );
}
