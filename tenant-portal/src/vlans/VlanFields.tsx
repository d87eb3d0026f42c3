import { Checkbox } from "@patternfly/react-core";
import { type ReactNode, useId } from "react";
import { faultOf } from "../api/problem";
import { Field } from "../shared/Field";
import { useTexts } from "../shared/i18n/language";
import { messages } from "./messages";
import { numberOf, type VlanDraft } from "./vlanDraft";

interface Props {
  readonly draft: VlanDraft;
  readonly onChange: (change: Partial<VlanDraft>) => void;
  readonly isTried: boolean;
  readonly error: unknown;
  /** An untagged network is local to its hosts and has no table of its own. */
  readonly hasTable: boolean;
  readonly mayMasquerade: boolean;
  /** What is asked right after the name. */
  readonly children?: ReactNode;
}

/** The fields that a VLAN has from its making on and that can be changed later. */
export function VlanFields({ draft, onChange, isTried, error, hasTable, mayMasquerade, children }: Props) {
  const t = useTexts(messages);
  const id = useId();
  return (
    <>
      <Field
        label={t("name")}
        value={draft.name}
        isRequired
        error={isTried && draft.name.trim() === "" ? t("nameMissing") : faultOf(error, "name")}
        onChange={(name) => {
          onChange({ name });
        }}
      />
      {children}
      {mayMasquerade && (
        <Checkbox
          id={id}
          label={t("masquerade")}
          isChecked={draft.masquerade}
          onChange={(_event, masquerade) => {
            onChange({ masquerade });
          }}
        />
      )}
      <Field
        label={t("dns")}
        hint={t("dnsHint")}
        value={draft.dnsServers}
        error={faultOf(error, "dnsServers")}
        onChange={(dnsServers) => {
          onChange({ dnsServers });
        }}
      />
      {hasTable && (
        <Field
          label={t("table")}
          hint={t("tableHint")}
          value={draft.routingTable}
          error={numberOf(draft.routingTable) === undefined ? t("tableWrong") : faultOf(error, "routingTable")}
          onChange={(routingTable) => {
            onChange({ routingTable });
          }}
        />
      )}
    </>
  );
}
