import { ServerIcon } from "@patternfly/react-icons";
import { Link } from "react-router";
import type { Vserver } from "../api/types";
import { EmptyList } from "../shared/list/EmptyList";
import { useLanguage, useTexts } from "../shared/i18n/language";
import type { Column } from "../shared/list/column";
import { Listing } from "../shared/list/Listing";
import { VserverStateLabel } from "../shared/status/VserverStateLabel";
import { useMay, useTenant } from "../shared/tenant";
import { useListView } from "../shared/list/useListView";
import { When } from "../shared/When";
import { messages } from "./messages";
import { OrderLink } from "./OrderLink";
import { usePlans, useTemplates, useVservers } from "./queries";

interface Props {
  readonly limit?: number;
  /** Only the first page and what matters most. */
  readonly isBrief?: boolean;
}

/** The tenant's vservers, page by page. */
export function VserverList({ limit, isBrief = false }: Props) {
  const t = useTexts(messages);
  const { slug } = useTenant();
  const mayOrder = useMay("ORDER");
  const { language } = useLanguage();
  const plans = usePlans().data?.items;
  const templates = useTemplates().data?.items;
  const view = useListView(limit === undefined ? {} : { limit });
  const vservers = useVservers(slug, view.query);
  const columns: readonly Column<Vserver>[] = [
    {
      key: "name",
      title: t("name"),
      cell: ({ id, name }) => (
        <Link to={`/t/${slug}/vservers/${id}`} className="ul-strong">
          {name}
        </Link>
      ),
    },
    { key: "state", title: t("state"), cell: ({ state }) => <VserverStateLabel state={state} /> },
    { key: "addresses", title: t("addresses"), cell: ({ addresses }) => addresses.join(", ") || t("none") },
    ...(isBrief
      ? []
      : [
          {
            key: "template",
            title: t("template"),
            cell: ({ template }: Vserver) =>
              templates?.find(({ name }) => name === template.name)?.label[language] ?? template.name,
          },
        ]),
    {
      key: "plan",
      title: t("plan"),
      cell: ({ plan }) => plans?.find(({ name }) => name === plan.name)?.label[language] ?? plan.name,
    },
    { key: "created", title: t("created"), cell: ({ createdAt }) => <When at={createdAt} /> },
  ];
  return (
    <Listing
      label={t("title")}
      columns={columns}
      answer={vservers}
      rowKey={({ id }) => id}
      {...(!isBrief && { view })}
      empty={
        <EmptyList
          icon={ServerIcon}
          title={t("emptyTitle")}
          body={mayOrder ? t("emptyBody") : t("emptyBodyReader")}
          action={<OrderLink />}
        />
      }
    />
  );
}
