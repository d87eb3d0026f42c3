import { Button, Flex } from "@patternfly/react-core";
import { AngleLeftIcon, AngleRightIcon } from "@patternfly/react-icons";
import { useTexts } from "../i18n/language";
import { messages } from "../messages";
import type { Pages } from "./useListView";

/** Previous and next below a list; nothing when one page holds it all. */
export function Pager({ pages, next }: { pages: Pages; next: string | null | undefined }) {
  const t = useTexts(messages);
  const cursor = next ?? null;
  if (pages.back === null && cursor === null) {
    return null;
  }
  return (
    <nav aria-label={t("pages")} className="ul-pager">
      <Flex justifyContent={{ default: "justifyContentFlexEnd" }} alignItems={{ default: "alignItemsCenter" }}>
        <Button
          variant="plain"
          aria-label={t("previous")}
          icon={<AngleLeftIcon />}
          isDisabled={pages.back === null}
          onClick={() => {
            pages.back?.();
          }}
        />
        <span aria-live="polite">{t("page", { page: pages.page })}</span>
        <Button
          variant="plain"
          aria-label={t("next")}
          icon={<AngleRightIcon />}
          isDisabled={cursor === null}
          onClick={() => {
            if (cursor !== null) {
              pages.forth(cursor);
            }
          }}
        />
      </Flex>
    </nav>
  );
}
