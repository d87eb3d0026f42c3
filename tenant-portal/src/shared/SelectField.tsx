import {
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
} from "@patternfly/react-core";
import { useId } from "react";

interface Props {
  readonly label: string;
  /** Pairs of value and text. */
  readonly options: readonly (readonly [string, string])[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

/** A labelled choice of one of a few, with its hint or what is wrong with it. */
export function SelectField({ label, options, value, onChange, hint, error, isRequired = false }: Props) {
  const id = useId();
  const words = error ?? hint;
  return (
    <FormGroup label={label} fieldId={id} isRequired={isRequired}>
      <FormSelect
        id={id}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={words === undefined ? undefined : `${id}-words`}
        onChange={(_event, chosen) => {
          onChange(chosen);
        }}
      >
        {options.map(([option, text]) => (
          <FormSelectOption key={option} value={option} label={text} />
        ))}
      </FormSelect>
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
