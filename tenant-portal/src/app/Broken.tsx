import { Button, PageSection } from "@patternfly/react-core";
import { EmptyList } from "../shared/list/EmptyList";
import { useTexts } from "../shared/i18n/language";
import { messages } from "../shared/messages";

/** What is left when a page itself failed (after a new version was installed its old parts are gone, for one). */
export function Broken() {
  const t = useTexts(messages);
  return (
    <PageSection isFilled>
      <EmptyList
        title={t("brokenTitle")}
        body={t("brokenBody")}
        action={
          <Button
            onClick={() => {
              globalThis.location.reload();
            }}
          >
            {t("reload")}
          </Button>
        }
      />
    </PageSection>
  );
}
