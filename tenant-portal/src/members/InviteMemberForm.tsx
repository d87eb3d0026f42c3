import { FormGroup, FormHelperText, HelperText, HelperTextItem } from "@patternfly/react-core";
import { useId, useState } from "react";
import { api } from "../api/client";
import { faultOf } from "../api/problem";
import { useRefresh } from "../api/refresh";
import type { Role } from "../api/types";
import { Field } from "../shared/Field";
import { FormDialog } from "../shared/FormDialog";
import { useTexts } from "../shared/i18n/language";
import { useTenant } from "../shared/tenant";
import { messages } from "./messages";
import { RoleSelect } from "./RoleSelect";

const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Invites a person by e-mail address. */
export function InviteMemberForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(messages);
  const id = useId();
  const refresh = useRefresh();
  const { slug, name: tenant } = useTenant();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("operator");
  const [isTried, setTried] = useState(false);
  const invite = api.useMutation("post", "/api/v1/tenants/{slug}/members");
  const isEmail = LOOKS_LIKE_EMAIL.test(email.trim());

  const submit = () => {
    setTried(true);
    if (!isEmail) {
      return;
    }
    const person = name.trim() === "" ? {} : { name: name.trim() };
    invite.mutate(
      { params: { path: { slug } }, body: { email: email.trim(), role, ...person } },
      {
        onSuccess: () => {
          void refresh();
          onClose();
        },
      },
    );
  };

  return (
    <FormDialog
      title={t("inviteTitle", { tenant })}
      submit={t("send")}
      onSubmit={submit}
      onClose={onClose}
      isPending={invite.isPending}
      error={invite.error}
    >
      <Field
        label={t("email")}
        hint={t("emailHint")}
        error={isTried && !isEmail ? t("emailWrong") : faultOf(invite.error, "email")}
        type="email"
        value={email}
        isRequired
        onChange={setEmail}
      />
      <Field
        label={t("name")}
        hint={t("nameHint")}
        error={faultOf(invite.error, "name")}
        value={name}
        onChange={setName}
      />
      <FormGroup label={t("role")} fieldId={`${id}-role`}>
        <RoleSelect id={`${id}-role`} label={t("role")} role={role} onChange={setRole} />
        <FormHelperText>
          <HelperText aria-live="polite">
            <HelperTextItem>{t(`${role}May`)}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
    </FormDialog>
  );
}
