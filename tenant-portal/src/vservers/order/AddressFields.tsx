import { ExpandableSection, Form } from "@patternfly/react-core";
import { Field } from "../../shared/Field";
import { useTexts } from "../../shared/i18n/language";
import { askedAddresses, type Draft, looksLikeIpv4, looksLikeIpv6 } from "./draft";
import { messages } from "./messages";

interface Props {
  readonly draft: Draft;
  readonly onChange: (addresses: Partial<Pick<Draft, "ipv4" | "ipv6">>) => void;
}

/** Addresses for those who need certain ones; folded away for all others. */
export function AddressFields({ draft, onChange }: Props) {
  const t = useTexts(messages);
  const { ipv4, ipv6 } = draft;
  return (
    <ExpandableSection toggleText={t("askAddresses")} {...(askedAddresses(draft).length > 0 && { isExpanded: true })}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Field
          label={t("ipv4")}
          hint={t("addressHint")}
          value={ipv4}
          error={ipv4.trim() === "" || looksLikeIpv4(ipv4) ? undefined : t("ipv4Wrong")}
          onChange={(typed) => {
            onChange({ ipv4: typed });
          }}
        />
        <Field
          label={t("ipv6")}
          hint={t("addressHint")}
          value={ipv6}
          error={ipv6.trim() === "" || looksLikeIpv6(ipv6) ? undefined : t("ipv6Wrong")}
          onChange={(typed) => {
            onChange({ ipv6: typed });
          }}
        />
      </Form>
    </ExpandableSection>
  );
}
