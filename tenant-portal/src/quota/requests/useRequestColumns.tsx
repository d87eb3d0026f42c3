import { Label } from "@patternfly/react-core";
import type { QuotaRequest } from "../../api/types";
import { useTexts } from "../../shared/i18n/language";
import type { Column } from "../../shared/list/column";
import { useResourceTexts } from "../../shared/useResourceTexts";
import { When } from "../../shared/When";
import { messages } from "../messages";

const LOOK = { pending: "info", approved: "success", refused: "warning", withdrawn: undefined } as const;

/** What a request says, to those who asked and to those who answer. */
export function useRequestColumns(): readonly Column<QuotaRequest>[] {
  const t = useTexts(messages);
  const { name, amount } = useResourceTexts();
  return [
    { key: "resource", title: t("resource"), cell: ({ resource }) => <strong>{name(resource)}</strong> },
    { key: "wanted", title: t("wanted"), cell: ({ resource, wanted }) => amount(resource, wanted) },
    {
      key: "limit",
      title: t("limitNow"),
      cell: ({ resource, limit, used }) => (
        <>
          {limit == null ? t("noLimit") : amount(resource, limit)}
          <div className="ul-subtle">
            {t("used")} {amount(resource, used)}
          </div>
        </>
      ),
    },
    { key: "reason", title: t("reason"), cell: ({ reason }) => <span className="ul-wrap">{reason}</span> },
    {
      key: "requested",
      title: t("requested"),
      sort: "requestedAt",
      cell: ({ requestedAt, requestedBy }) => (
        <>
          <When at={requestedAt} />
          <div className="ul-subtle">{t("by", { name: requestedBy })}</div>
        </>
      ),
    },
    {
      key: "state",
      title: t("state"),
      cell: ({ state, decidedBy, answer }) => {
        const status = LOOK[state];
        return (
          <>
            <Label isCompact {...(status === undefined ? { color: "grey" } : { status })}>
              {t(state)}
            </Label>
            {decidedBy == null ? null : <div className="ul-subtle">{t("by", { name: decidedBy })}</div>}
            {answer == null ? null : <div className="ul-wrap">{answer}</div>}
          </>
        );
      },
    },
  ];
}
