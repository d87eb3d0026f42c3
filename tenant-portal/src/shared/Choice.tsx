import { Card, CardBody, CardHeader, CardTitle, Gallery } from "@patternfly/react-core";
import { type ReactNode, useId } from "react";

interface Option {
  readonly value: string;
  readonly title: string;
  readonly body: ReactNode;
}

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** One of several, as cards that are radio buttons. */
export function Choice({ label, options, chosen, onChoose }: Props) {
  const id = useId();
  return (
    <div role="radiogroup" aria-label={label}>
      <Gallery hasGutter minWidths={{ default: "100%", sm: "240px" }}>
        {options.map(({ value, title, body }) => (
          <Card key={value} id={`${id}-${value}-card`} isSelectable isSelected={chosen === value}>
            <CardHeader
              selectableActions={{
                selectableActionId: `${id}-${value}`,
                selectableActionAriaLabelledby: `${id}-${value}-title`,
                name: id,
                variant: "single",
                isChecked: chosen === value,
                onChange: () => {
                  onChoose(value);
                },
              }}
            >
              <CardTitle id={`${id}-${value}-title`}>{title}</CardTitle>
            </CardHeader>
            <CardBody>{body}</CardBody>
          </Card>
        ))}
      </Gallery>
    </div>
  );
}
