import { useState } from "react";
import { useNavigate } from "react-router";
import { api } from "../api/client";
import { faultOf } from "../api/problem";
import { Field } from "../shared/Field";
import { FormDialog } from "../shared/FormDialog";
import { useTexts } from "../shared/i18n/language";
import { useVlanOptions } from "../shared/lookups";
import { SelectField } from "../shared/SelectField";
import { useDone } from "../shared/useDone";
import { messages } from "./messages";

interface Props {
  /** The VLAN that is chosen at first. */
  readonly vlan: string | undefined;
  readonly onClose: () => void;
}

export function CreateSubnetForm({ vlan: suggested, onClose }: Props) {
  const t = useTexts(messages);
  const navigate = useNavigate();
  const done = useDone(onClose);
  const vlans = useVlanOptions();
  const [chosen, setVlan] = useState(suggested);
  const [cidr, setCidr] = useState("");
  const [gateway, setGateway] = useState("");
  const [handsOut, setHandsOut] = useState("");
  const [isTried, setTried] = useState(false);
  const create = api.useMutation("post", "/api/v1/staff/subnets");
  const vlan = chosen ?? vlans[0]?.[0];
  const prefix = handsOut.trim().replace(/^\//, "");
  const isPrefix = /^\d{0,3}$/.test(prefix);

  const submit = () => {
    setTried(true);
    if (vlan === undefined || !cidr.includes("/") || !isPrefix) {
      return;
    }
    create.mutate(
      {
        body: {
          vlan,
          cidr: cidr.trim(),
          ...(gateway.trim() !== "" && { gateway: gateway.trim() }),
          ...(prefix !== "" && { handsOut: Number(prefix) }),
        },
      },
      {
        onSuccess: ({ id }) => {
          done();
          void navigate(`/staff/subnets/${id}`);
        },
      },
    );
  };

  return (
    <FormDialog
      title={t("addTitle")}
      submit={t("add")}
      onSubmit={submit}
      onClose={onClose}
      isPending={create.isPending}
      error={create.error}
    >
      <SelectField
        label={t("vlan")}
        options={vlans}
        value={vlan ?? ""}
        error={isTried && vlan === undefined ? t("vlanMissing") : faultOf(create.error, "vlan")}
        onChange={setVlan}
      />
      <Field
        label={t("cidr")}
        hint={t("cidrHint")}
        isRequired
        value={cidr}
        error={isTried && !cidr.includes("/") ? t("cidrMissing") : faultOf(create.error, "cidr")}
        onChange={setCidr}
      />
      <Field
        label={t("gateway")}
        hint={t("gatewayHint")}
        value={gateway}
        error={faultOf(create.error, "gateway")}
        onChange={setGateway}
      />
      <Field
        label={t("handsOut")}
        hint={t("handsOutHint")}
        value={handsOut}
        error={isPrefix ? faultOf(create.error, "handsOut") : t("prefixWrong")}
        onChange={setHandsOut}
      />
    </FormDialog>
  );
}
