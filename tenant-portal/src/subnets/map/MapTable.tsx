import { ExpandableSection } from "@patternfly/react-core";
import type { MapCell } from "../../api/types";
import { useTexts } from "../../shared/i18n/language";
import { EmptyList } from "../../shared/list/EmptyList";
import { Listing } from "../../shared/list/Listing";
import { messages } from "../messages";
import { countOf } from "./states";
import { useCellWords } from "./useCellWords";

/** The picture in words, for those who cannot or would rather not look: every part in which something is. */
export function MapTable({ cells }: { cells: readonly MapCell[] }) {
  const t = useTexts(messages);
  const words = useCellWords();
  const taken = cells.filter((cell) => countOf(cell, "free") < BigInt(cell.size));
  return (
    <ExpandableSection toggleText={t("inWords")}>
      <Listing
        label={t("inWords")}
        columns={[
          { key: "where", title: t("part"), cell: (cell) => <code className="ul-wrap">{words(cell).where}</code> },
          { key: "what", title: t("holds"), cell: (cell) => words(cell).what },
        ]}
        answer={{ data: { items: taken }, error: null, refetch: () => undefined }}
        rowKey={({ first }) => first}
        empty={<EmptyList title={t("allFree")} />}
      />
    </ExpandableSection>
  );
}
