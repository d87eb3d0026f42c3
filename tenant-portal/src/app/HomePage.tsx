import { PageSection } from "@patternfly/react-core";
import { UsersIcon } from "@patternfly/react-icons";
import { Link, Navigate } from "react-router";
import { EmptyList } from "../shared/list/EmptyList";
import { useTexts } from "../shared/i18n/language";
import { PageHeader } from "../shared/PageHeader";
import { useSession } from "../shared/session";
import { lastTenant } from "./lastTenant";
import { messages } from "./messages";

/** `/` leads to the tenant used last, or to the staff pages for those who have none. */
export function HomePage() {
  const t = useTexts(messages);
  const { tenants, staff, person } = useSession();
  const home = tenants.find(({ slug }) => slug === lastTenant()) ?? tenants[0];
  if (home !== undefined) {
    return <Navigate to={`/t/${home.slug}`} replace />;
  }
  if (staff != null) {
    return <Navigate to="/staff" replace />;
  }
  return (
    <>
      <PageHeader title={t("hello", { name: person.name })} />
      <PageSection>
        <EmptyList
          icon={UsersIcon}
          title={t("noTenantTitle")}
          body={t("noTenantBody")}
          action={<Link to="/ssh-keys">{t("addKey")}</Link>}
        />
      </PageSection>
    </>
  );
}
