import { Dropdown, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import { useState } from "react";
import { useMatch, useNavigate } from "react-router";
import { useTexts } from "../shared/i18n/language";
import { useSession } from "../shared/session";
import { messages } from "./messages";

/** Changes the tenant, for those who belong to several. */
export function TenantSwitch() {
  const t = useTexts(messages);
  const { tenants } = useSession();
  const slug = useMatch("/t/:slug/*")?.params.slug;
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  if (tenants.length < 2) {
    return null;
  }
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => {
        setOpen(false);
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          aria-label={t("switchTenant")}
          className="ul-tenant"
          isExpanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {tenants.find((tenant) => tenant.slug === slug)?.name ?? t("tenant")}
        </MenuToggle>
      )}
    >
      <DropdownList>
        {tenants.map((tenant) => (
          <DropdownItem
            key={tenant.slug}
            isSelected={tenant.slug === slug}
            onClick={() => void navigate(`/t/${tenant.slug}`)}
          >
            {tenant.name}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}
