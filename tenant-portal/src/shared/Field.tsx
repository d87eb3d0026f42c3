import {
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextArea,
  TextInput,
  type TextInputProps,
} from "@patternfly/react-core";
import { useId } from "react";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly type?: TextInputProps["type"];
  /** More than one row makes it a text area. */
  readonly rows?: number;
}

/** A labelled text field with its hint, or what is wrong with it, tied to it for screen readers. */
export function Field({ label, hint, error, value, onChange, placeholder, isRequired, type, rows }: Props) {
  const id = useId();
  const words = error ?? hint;
  const control = {
    id,
    value,
    placeholder: placeholder ?? "",
    isRequired: isRequired ?? false,
    validated: error === undefined ? ("default" as const) : ("error" as const),
    "aria-describedby": words === undefined ? undefined : `${id}-words`,
    "aria-invalid": error !== undefined,
    spellCheck: false,
    autoComplete: "off",
  };
  return (
    <FormGroup label={label} fieldId={id} isRequired={isRequired ?? false}>
      {rows === undefined ? (
        <TextInput
          {...control}
          type={type ?? "text"}
          onChange={(_event, text) => {
            onChange(text);
          }}
        />
      ) : (
        <TextArea
          {...control}
          rows={rows}
          className="ul-code"
          resizeOrientation="vertical"
          onChange={(_event, text) => {
            onChange(text);
          }}
        />
      )}
      {words === undefined ? null : (
        <FormHelperText>
          <HelperText id={`${id}-words`} aria-live="polite">
            <HelperTextItem variant={error === undefined ? "default" : "error"}>{words}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
