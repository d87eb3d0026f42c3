import { Button, Flex, FlexItem, FormSelect, FormSelectOption, List, ListItem } from "@patternfly/react-core";
import { type ReactNode, useState } from "react";
import { ConfirmButton } from "../shared/ConfirmButton";
import { useTexts } from "../shared/i18n/language";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { Section } from "../shared/Section";
import { useIsStaffAdmin } from "../shared/session";
import { messages } from "./messages";

interface Linked {
  readonly key: string;
  readonly name: string;
  readonly shown: ReactNode;
}

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly empty: string;
  readonly linked: readonly Linked[];
  /** Pairs of key and text: what could be linked. */
  readonly options: readonly (readonly [string, string])[];
  readonly add: string;
  readonly consequence: string;
  readonly onAdd: (key: string) => Promise<unknown>;
  readonly onRemove: (key: string) => Promise<unknown>;
}

/** What a VLAN is tied to, hosts or tenants: each can be taken away, and another one added. */
export function LinkedList({ title, lead, empty, linked, consequence, onRemove, ...adding }: Props) {
  const t = useTexts(messages);
  const isAdmin = useIsStaffAdmin();
  const open = adding.options.filter(([key]) => linked.every((other) => other.key !== key));
  return (
    <Section title={title}>
      <p className="ul-subtle">{lead}</p>
      {linked.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <List isPlain>
          {linked.map(({ key, name, shown }) => (
            <ListItem key={key}>
              <Flex justifyContent={{ default: "justifyContentSpaceBetween" }}>
                <FlexItem className="ul-wrap">{shown}</FlexItem>
                {isAdmin && (
                  <ConfirmButton
                    label={t("withdraw")}
                    ariaLabel={t("withdrawOf", { name })}
                    variant="link"
                    question={t("withdrawQuestion", { name })}
                    consequence={consequence}
                    onConfirm={() => onRemove(key)}
                  />
                )}
              </Flex>
            </ListItem>
          ))}
        </List>
      )}
      {isAdmin && open.length > 0 && <AddLink {...adding} options={open} />}
    </Section>
  );
}

function AddLink({ options, add, onAdd }: Pick<Props, "options" | "add" | "onAdd">) {
  const [chosen, setChosen] = useState("");
  const [refusal, setRefusal] = useState<unknown>(null);
  const key = options.some(([option]) => option === chosen) ? chosen : (options[0]?.[0] ?? "");
  const submit = async () => {
    setRefusal(null);
    try {
      await onAdd(key);
    } catch (error) {
      setRefusal(error);
    }
  };
  return (
    <>
      <ProblemAlert error={refusal} />
      <div className="ul-list-tools ul-add">
        <FormSelect
          className="ul-filter"
          aria-label={add}
          value={key}
          onChange={(_event, value) => {
            setChosen(value);
          }}
        >
          {options.map(([value, text]) => (
            <FormSelectOption key={value} value={value} label={text} />
          ))}
        </FormSelect>
        <Button variant="secondary" onClick={() => void submit()}>
          {add}
        </Button>
      </div>
    </>
  );
}
