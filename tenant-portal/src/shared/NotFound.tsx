import { PageSection } from "@patternfly/react-core";
import { Link } from "react-router";
import { EmptyList } from "./list/EmptyList";
import { useTexts } from "./i18n/language";
import { messages } from "./messages";

export function NotFound() {
  const t = useTexts(messages);
  return (
    <PageSection isFilled>
      <title>{`${t("notFoundTitle")} · Ulysse`}</title>
      <EmptyList title={t("notFoundTitle")} body={t("notFoundBody")} action={<Link to="/">{t("home")}</Link>} />
    </PageSection>
  );
}
