import { Form, FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from "@patternfly/react-core";
import { useId } from "react";
import { useTexts } from "../../shared/i18n/language";
import { messages } from "./messages";
import { LONGEST_NAME, type NameFault } from "./name";

interface Props {
  readonly name: string;
  readonly fault: NameFault | null;
  readonly onChange: (name: string) => void;
}

/** The name, judged while it is typed; an empty field is not scolded. */
export function NameField({ name, fault, onChange }: Props) {
  const t = useTexts(messages);
  const id = useId();
  const validated = name === "" ? "default" : fault === null ? "success" : "error";
  const words =
    name === "" ? t("nameHint") : fault === null ? t("nameGood") : t(fault, { name, longest: LONGEST_NAME });
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <FormGroup label={t("nameLabel")} fieldId={id} isRequired>
        <TextInput
          id={id}
          isRequired
          value={name}
          validated={validated}
          aria-describedby={`${id}-words`}
          aria-invalid={validated === "error"}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
          onChange={(_event, value) => {
            onChange(value.trim());
          }}
        />
        <FormHelperText>
          <HelperText id={`${id}-words`} aria-live="polite">
            <HelperTextItem variant={validated}>{words}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
    </Form>
  );
}
