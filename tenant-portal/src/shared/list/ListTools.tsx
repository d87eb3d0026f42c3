import { FormSelect, FormSelectOption, SearchInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTexts } from "../i18n/language";
import { messages } from "../messages";
import type { Column } from "./column";
import type { ListView } from "./useListView";

/** Something that narrows a list: one of a few values, or words that are typed. */
export interface Filter<F extends string> {
  readonly name: F;
  readonly label: string;
  /** Pairs of value and text; without them the filter is typed. */
  readonly options?: readonly (readonly [string, string])[];
}

interface Props<T, F extends string> {
  readonly view: ListView<F>;
  readonly filters: readonly Filter<F>[];
  readonly columns: readonly Column<T>[];
}

/** What stands above a list: its filters, and on a phone, where there are no headings to click, its order. */
export function ListTools<T, F extends string>({ view, filters, columns }: Props<T, F>) {
  const t = useTexts(messages);
  const sortable = columns.filter(({ sort }) => sort !== undefined);
  if (filters.length === 0 && sortable.length === 0) {
    return null;
  }
  return (
    <div className="ul-list-tools" role="search" aria-label={t("filters")}>
      {filters.map(({ name, label, options }) =>
        options === undefined ? (
          <TypedFilter
            key={`${name} ${view.filters[name] ?? ""}`}
            label={label}
            value={view.filters[name] ?? ""}
            onChange={(value) => {
              view.filter(name, value);
            }}
          />
        ) : (
          <FormSelect
            key={name}
            aria-label={label}
            className="ul-filter"
            value={view.filters[name] ?? ""}
            onChange={(_event, value) => {
              view.filter(name, value);
            }}
          >
            <FormSelectOption value="" label={t("anyOf", { what: label })} />
            {options.map(([value, text]) => (
              <FormSelectOption key={value} value={value} label={text} />
            ))}
          </FormSelect>
        ),
      )}
      {sortable.length > 0 && (
        <FormSelect
          aria-label={t("sortBy")}
          className="ul-filter ul-narrow"
          value={view.sort ?? ""}
          onChange={(_event, value) => {
            view.sortBy(value);
          }}
        >
          {view.sort === undefined && <FormSelectOption value="" label={t("sortBy")} />}
          {sortable.flatMap(({ sort = "", title }) => [
            <FormSelectOption key={sort} value={sort} label={t("ascending", { what: title })} />,
            <FormSelectOption key={`-${sort}`} value={`-${sort}`} label={t("descending", { what: title })} />,
          ])}
        </FormSelect>
      )}
    </div>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Asks the server when Enter is pressed or the field is left, not at every letter. */
function TypedFilter({ label, value, onChange }: TypedProps) {
  const t = useTexts(messages);
  const [typed, setTyped] = useState(value);
  const commit = () => {
    if (typed.trim() !== value) {
      onChange(typed.trim());
    }
  };
  return (
    <SearchInput
      className="ul-filter"
      aria-label={label}
      placeholder={label}
      value={typed}
      resetButtonLabel={t("clear")}
      submitSearchButtonLabel={t("search")}
      onChange={(_event, text) => {
        setTyped(text);
      }}
      onSearch={commit}
      onBlur={commit}
      onClear={() => {
        onChange("");
        setTyped("");
      }}
    />
  );
}
