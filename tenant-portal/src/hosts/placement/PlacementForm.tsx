import { ActionGroup, Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import { api } from "../../api/client";
import { Field } from "../../shared/Field";
import { useLanguage, useTexts } from "../../shared/i18n/language";
import { useHostOptions, useTenantOptions } from "../../shared/lookups";
import { SelectField } from "../../shared/SelectField";
import { messages } from "../messages";

interface Wish {
  readonly tenant: string;
  readonly plan: string;
  readonly network?: string;
  readonly host?: string;
}

interface Props {
  readonly isPending: boolean;
  readonly onAsk: (wish: Wish) => void;
}

/** Whose order of what, where. */
export function PlacementForm({ isPending, onAsk }: Props) {
  const t = useTexts(messages);
  const { language } = useLanguage();
  const tenants = useTenantOptions();
  const hosts = useHostOptions();
  const plans = api.useQuery("get", "/api/v1/catalog/plans", {}).data?.items ?? [];
  const [chosenTenant, setTenant] = useState("");
  const [chosenPlan, setPlan] = useState("");
  const [network, setNetwork] = useState("");
  const [host, setHost] = useState("");
  const tenant = chosenTenant === "" ? tenants[0]?.[0] : chosenTenant;
  const plan = chosenPlan === "" ? plans[0]?.name : chosenPlan;
  return (
    <Form
      className="ul-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (tenant !== undefined && plan !== undefined) {
          onAsk({
            tenant,
            plan,
            ...(network.trim() !== "" && { network: network.trim() }),
            ...(host !== "" && { host }),
          });
        }
      }}
    >
      <SelectField label={t("tenant")} options={tenants} value={tenant ?? ""} onChange={setTenant} />
      <SelectField
        label={t("plan")}
        options={plans.map(({ name, label }) => [name, label[language]])}
        value={plan ?? ""}
        onChange={setPlan}
      />
      <Field label={t("network")} placeholder={t("anyNetwork")} value={network} onChange={setNetwork} />
      <SelectField
        label={t("wantedHost")}
        options={[["", t("anyHost")], ...hosts.map(([, name]) => [name, name] as const)]}
        value={host}
        onChange={setHost}
      />
      <ActionGroup>
        <Button
          type="submit"
          isLoading={isPending}
          isDisabled={isPending || tenant === undefined || plan === undefined}
        >
          {t("ask")}
        </Button>
      </ActionGroup>
    </Form>
  );
}
