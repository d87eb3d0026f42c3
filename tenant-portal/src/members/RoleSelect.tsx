import { FormSelect, FormSelectOption } from "@patternfly/react-core";
import type { Role } from "../api/types";
import { useTexts } from "../shared/i18n/language";
import { messages as status } from "../shared/status/messages";

const ROLES: readonly Role[] = ["viewer", "operator", "owner"];

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly role: Role;
  readonly isDisabled?: boolean;
  readonly onChange: (role: Role) => void;
}

export function RoleSelect({ id, label, role, isDisabled, onChange }: Props) {
  const t = useTexts(status);
  return (
    <FormSelect
      {...(id !== undefined && { id })}
      aria-label={label}
      value={role}
      isDisabled={isDisabled ?? false}
      className="ul-role"
      onChange={(_event, value) => {
        const chosen = ROLES.find((known) => known === value);
        if (chosen !== undefined) {
          onChange(chosen);
        }
      }}
    >
      {ROLES.map((known) => (
        <FormSelectOption key={known} value={known} label={t(known)} />
      ))}
    </FormSelect>
  );
}
