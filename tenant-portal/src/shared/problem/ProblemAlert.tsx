import { Alert, AlertActionLink } from "@patternfly/react-core";
import { useTexts } from "../i18n/language";
import { messages } from "../messages";
import { useProblemText } from "./useProblemText";

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A failure in words, where it happened; nothing when there is none. */
export function ProblemAlert({ error, onRetry }: Props) {
  const t = useTexts(messages);
  const problemText = useProblemText();
  if (error == null) {
    return null;
  }
  const { title, detail } = problemText(error);
  return (
    <Alert
      variant="danger"
      isInline
      title={title}
      role="alert"
      actionLinks={onRetry && <AlertActionLink onClick={onRetry}>{t("retry")}</AlertActionLink>}
    >
      {detail === "" ? null : detail}
    </Alert>
  );
}
