import {
  Breadcrumb,
  BreadcrumbItem,
  Content,
  Flex,
  FlexItem,
  PageBreadcrumb,
  PageSection,
  Title,
} from "@patternfly/react-core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useTexts } from "./i18n/language";
import { messages } from "./messages";

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly label?: ReactNode;
  readonly actions?: ReactNode;
  /** Where this page hangs: pairs of text and path. */
  readonly trail?: readonly (readonly [string, string])[];
}

/** The top of every page: its place, its name (which is the document's title too) and what can be done. */
export function PageHeader({ title, lead, label, actions, trail = [] }: Props) {
  const t = useTexts(messages);
  return (
    <>
      <title>{`${title} · Ulysse`}</title>
      {trail.length > 0 && (
        <PageBreadcrumb>
          <Breadcrumb aria-label={t("breadcrumb")}>
            {trail.map(([text, path]) => (
              <BreadcrumbItem key={path}>
                <Link to={path}>{text}</Link>
              </BreadcrumbItem>
            ))}
            <BreadcrumbItem isActive>{title}</BreadcrumbItem>
          </Breadcrumb>
        </PageBreadcrumb>
      )}
      <PageSection className="ul-page-header">
        <Flex
          justifyContent={{ default: "justifyContentSpaceBetween" }}
          alignItems={{ default: "alignItemsCenter" }}
          rowGap={{ default: "rowGapSm" }}
        >
          <FlexItem>
            <Flex alignItems={{ default: "alignItemsCenter" }} columnGap={{ default: "columnGapSm" }}>
              <Title headingLevel="h1" className="ul-wrap">
                {title}
              </Title>
              {label}
            </Flex>
            {lead === undefined ? null : <Content component="p">{lead}</Content>}
          </FlexItem>
          {actions === undefined ? null : <FlexItem>{actions}</FlexItem>}
        </Flex>
      </PageSection>
    </>
  );
}
