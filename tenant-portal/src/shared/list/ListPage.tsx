import { Card, CardBody, PageSection } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/language";
import { messages } from "../messages";
import { PageHeader } from "../PageHeader";
import { EmptyList } from "./EmptyList";
import { Listing, type ListingProps } from "./Listing";

interface Props<T, F extends string> extends Omit<ListingProps<T, F>, "empty" | "label"> {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ReactNode;
  /** Where this page hangs: pairs of text and path. */
  readonly trail?: readonly (readonly [string, string])[];
  readonly empty?: ReactNode;
}

/** The shape of a page that is one list: a title, one sentence, what can be made, the list. */
export function ListPage<T, F extends string = never>({ title, lead, actions, trail, empty, ...listing }: Props<T, F>) {
  const t = useTexts(messages);
  return (
    <>
      <PageHeader title={title} lead={lead} actions={actions} trail={trail} />
      <PageSection>
        <Card>
          <CardBody>
            <Listing<T, F> {...listing} label={title} empty={empty ?? <EmptyList title={t("empty")} />} />
          </CardBody>
        </Card>
      </PageSection>
    </>
  );
}
