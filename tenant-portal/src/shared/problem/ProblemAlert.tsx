import { Alert, AlertActionLink } from "@patternfly/react-core";
import { ProblemError, statusOf } from "../../api/problem";
import { useRefresh } from "../../api/refresh";
import { useTexts } from "../i18n/language";
import { messages } from "../messages";
import { UserList } from "./UserList";
import { useProblemText } from "./useProblemText";

const CHANGED_MEANWHILE = 412;

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A failure in words, where it happened; nothing when there is none. */
export function ProblemAlert({ error, onRetry }: Props) {
  const t = useTexts(messages);
  const problemText = useProblemText();
  const refresh = useRefresh();
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
      actionLinks={
        statusOf(error) === CHANGED_MEANWHILE ? (
          // Forms are keyed by the version that they show: with the new one they begin anew.
          <AlertActionLink onClick={() => void refresh()}>{t("loadAnew")}</AlertActionLink>
        ) : (
          onRetry && <AlertActionLink onClick={onRetry}>{t("retry")}</AlertActionLink>
        )
      }
    >
      {detail === "" ? null : <p className="ul-wrap">{detail}</p>}
      {error instanceof ProblemError && error.users.length > 0 && <UserList error={error} />}
    </Alert>
  );
}
