import { Divider, Dropdown, DropdownGroup, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import { UserIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useTexts } from "../shared/i18n/language";
import { useSession } from "../shared/session";
import { messages } from "./messages";

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const t = useTexts(messages);
  const { person, version } = useSession();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      popperProps={{ position: "end" }}
      onSelect={() => {
        setOpen(false);
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          className="ul-account"
          icon={<UserIcon />}
          aria-label={t("account", { name: person.username })}
          isExpanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span className="ul-wide">{person.username}</span>
        </MenuToggle>
      )}
    >
      <DropdownGroup label={person.email ?? person.username}>
        <DropdownList>
          <DropdownItem onClick={() => void navigate("/ssh-keys")}>{t("sshKeys")}</DropdownItem>
          {/* A page of the server's, not of this application: it ends the session at the identity provider too. */}
          <DropdownItem to="/logout">{t("signOut")}</DropdownItem>
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <p className="ul-version">{t("version", { version })}</p>
    </Dropdown>
  );
}
