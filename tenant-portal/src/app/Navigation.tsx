import { Nav, NavGroup, NavItem, NavList } from "@patternfly/react-core";
import { Link, useLocation, useMatch } from "react-router";
import { useTexts } from "../shared/i18n/language";
import { useSession } from "../shared/session";
import { lastTenant } from "./lastTenant";
import { messages } from "./messages";

const MACHINE_PAGES = ["hosts", "placement", "vlans", "subnets", "addresses", "spaces"] as const;
const STAFF_PAGES = ["vservers", "operations", "tenants", "quotas", "quota-requests", "audit"] as const;

/** The side bar: the tenant's pages, the person's own, and those of staff. */
export function Navigation({ onSelect }: { onSelect: () => void }) {
  const t = useTexts(messages);
  const { tenants, staff } = useSession();
  const here = useMatch("/t/:slug/*")?.params.slug;
  const slug = here ?? tenants.find((tenant) => tenant.slug === lastTenant())?.slug ?? tenants[0]?.slug;
  const name = tenants.find((tenant) => tenant.slug === slug)?.name ?? slug;
  return (
    <Nav aria-label={t("navigation")} onSelect={onSelect}>
      {slug !== undefined && (
        <NavGroup title={name ?? slug}>
          <NavList>
            <PageLink to={`/t/${slug}`} text={t("dashboard")} isExact />
            <PageLink to={`/t/${slug}/vservers`} text={t("vservers")} />
            <PageLink to={`/t/${slug}/operations`} text={t("operations")} />
            <PageLink to={`/t/${slug}/quota`} text={t("quota")} />
            <PageLink to={`/t/${slug}/members`} text={t("members")} />
          </NavList>
        </NavGroup>
      )}
      <NavGroup title={t("mine")}>
        <NavList>
          <PageLink to="/ssh-keys" text={t("sshKeys")} />
        </NavList>
      </NavGroup>
      {staff != null && (
        <>
          <StaffGroup title={t("machines")} pages={MACHINE_PAGES} />
          <StaffGroup title={t("staff")} pages={STAFF_PAGES} />
        </>
      )}
    </Nav>
  );
}

type StaffPage = (typeof MACHINE_PAGES)[number] | (typeof STAFF_PAGES)[number];

function StaffGroup({ title, pages }: { title: string; pages: readonly StaffPage[] }) {
  const t = useTexts(messages);
  return (
    <NavGroup title={title}>
      <NavList>
        {pages.map((page) => (
          <PageLink key={page} to={`/staff/${page}`} text={t(page)} />
        ))}
      </NavList>
    </NavGroup>
  );
}

function PageLink({ to, text, isExact = false }: { to: string; text: string; isExact?: boolean }) {
  const { pathname } = useLocation();
  const isActive = isExact ? pathname === to : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <NavItem itemId={to} isActive={isActive}>
      <Link to={to} aria-current={isActive ? "page" : undefined}>
        {text}
      </Link>
    </NavItem>
  );
}
