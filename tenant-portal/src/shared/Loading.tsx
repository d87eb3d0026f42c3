import { Bullseye, Spinner } from "@patternfly/react-core";
import { useTexts } from "./i18n/language";
import { messages } from "./messages";

export function Loading() {
  const t = useTexts(messages);
  return (
    <Bullseye className="ul-loading" role="status">
      <Spinner aria-label={t("loading")} />
    </Bullseye>
  );
}
