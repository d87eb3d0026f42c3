import { PlusCircleIcon } from "@patternfly/react-icons";
import { type ComponentProps, type ReactNode } from "react";
import { Link } from "react-router";
import type { AddressSpace } from "../api/types";
import { ConfirmButton } from "../shared/ConfirmButton";
import { DialogButton } from "../shared/DialogButton";
import { useTexts } from "../shared/i18n/language";
import { EmptyList } from "../shared/list/EmptyList";
import { Listing } from "../shared/list/Listing";
import { messages as common } from "../shared/messages";
import { Section } from "../shared/Section";
import { useIsStaffAdmin } from "../shared/session";
import { messages } from "./messages";

type Lists = ComponentProps<typeof Listing<AddressSpace>>;

interface Props extends Pick<Lists, "answer" | "view"> {
  readonly title: string;
  readonly lead: string;
  /** Where the things of one space or domain are listed: their text, and the path for an identifier. */
  readonly within: readonly [string, (id: string) => string];
  readonly add: string;
  readonly addForm: (close: () => void) => ReactNode;
  readonly renameForm: (thing: AddressSpace, close: () => void) => ReactNode;
  readonly onDelete: (thing: AddressSpace) => Promise<unknown>;
}

/** Spaces or domains: things of which only the name is said, each with the way to what is in it. */
export function NamedList({ title, lead, within, add, addForm, renameForm, onDelete, ...list }: Props) {
  const t = useTexts(messages);
  const c = useTexts(common);
  const isAdmin = useIsStaffAdmin();
  const [shows, pathOf] = within;
  const columns: Lists["columns"] = [
    { key: "name", title: t("name"), cell: ({ name }) => <strong className="ul-wrap">{name}</strong> },
    { key: "shows", title: t("shows"), cell: ({ id }) => <Link to={pathOf(id)}>{shows}</Link> },
    ...(isAdmin
      ? [
          {
            key: "change",
            title: t("change"),
            cell: (thing: AddressSpace) => (
              <span className="ul-buttons">
                <DialogButton
                  label={t("rename")}
                  ariaLabel={t("renameOf", { name: thing.name })}
                  variant="link"
                  dialog={(close) => renameForm(thing, close)}
                />
                <ConfirmButton
                  label={c("delete")}
                  ariaLabel={t("deleteOf", { name: thing.name })}
                  variant="link"
                  isDanger
                  question={t("deleteTitle", { name: thing.name })}
                  consequence={t("deleteConsequence")}
                  onConfirm={() => onDelete(thing)}
                />
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={title}
      actions={isAdmin && <DialogButton label={add} icon={<PlusCircleIcon />} variant="secondary" dialog={addForm} />}
    >
      <p className="ul-subtle">{lead}</p>
      <Listing
        {...list}
        label={title}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<EmptyList title={t("empty")} />}
      />
    </Section>
  );
}
