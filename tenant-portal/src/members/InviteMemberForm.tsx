import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from "@patternfly/react-core";
import { type SyntheticEvent, useId, useState } from "react";
import { api } from "../api/client";
import { faultOf } from "../api/problem";
import { useRefresh } from "../api/refresh";
import type { Role } from "../api/types";
import { Field } from "../shared/Field";
import { useTexts } from "../shared/i18n/language";
import { messages as common } from "../shared/messages";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { useTenant } from "../shared/tenant";
import { messages } from "./messages";
import { RoleSelect } from "./RoleSelect";

const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Invites a person by e-mail address. */
export function InviteMemberForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const id = useId();
  const refresh = useRefresh();
  const { slug, name: tenant } = useTenant();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("operator");
  const [isTried, setTried] = useState(false);
  const invite = api.useMutation("post", "/api/v1/tenants/{slug}/members");
  const isEmail = LOOKS_LIKE_EMAIL.test(email.trim());

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmail || invite.isPending) {
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
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby={`${id}-title`}>
      <ModalHeader title={t("inviteTitle", { tenant })} labelId={`${id}-title`} />
      <ModalBody>
        <Form id={id} onSubmit={submit} noValidate>
          <ProblemAlert error={invite.error} />
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
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={id}
          isLoading={invite.isPending}
          isDisabled={invite.isPending}
          spinnerAriaLabel={c("loading")}
        >
          {t("send")}
        </Button>
        <Button variant="link" onClick={onClose}>
          {c("cancel")}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
