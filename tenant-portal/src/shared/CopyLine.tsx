import { ClipboardCopy } from "@patternfly/react-core";
import { copyText } from "./copyText";
import { useTexts } from "./i18n/language";
import { messages } from "./messages";

/** A line to take elsewhere, with a button that copies it. */
export function CopyLine({ text, label }: { text: string; label: string }) {
  const t = useTexts(messages);
  return (
    <ClipboardCopy
      variant="inline-compact"
      isBlock
      isCode
      hoverTip={t("copy")}
      clickTip={t("copied")}
      textAriaLabel={label}
      onCopy={() => {
        copyText(text);
      }}
      className="ul-copy-line"
    >
      {text}
    </ClipboardCopy>
  );
}
