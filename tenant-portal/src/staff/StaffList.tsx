import { Card, CardBody, PageSection } from "@patternfly/react-core";
import type { ComponentProps } from "react";
import { EmptyList } from "../shared/EmptyList";
import { useTexts } from "../shared/i18n/language";
import { Listing } from "../shared/Listing";
import { PageHeader } from "../shared/PageHeader";
import { messages } from "./messages";

interface Props<T> extends Omit<ComponentProps<typeof Listing<T>>, "empty" | "label"> {
  readonly title: string;
  readonly lead: string;
}

/** The shape all staff pages share: a title, one sentence, one list. */
export function StaffList<T>({ title, lead, ...listing }: Props<T>) {
  const t = useTexts(messages);
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <PageSection>
        <Card>
          <CardBody>
            <Listing<T> {...listing} label={title} empty={<EmptyList title={t("empty")} />} />
          </CardBody>
        </Card>
      </PageSection>
    </>
  );
}
