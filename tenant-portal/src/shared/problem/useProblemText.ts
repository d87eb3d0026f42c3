import { ProblemError } from "../../api/problem";
import { useLanguage, useTexts } from "../i18n/language";
import { codes } from "./codes";
import { messages } from "./messages";

export interface ProblemText {
  readonly title: string;
  /** The server's own sentence with names and numbers, where it says more than the title. */
  readonly detail: string;
}

function kindOf(status: number): "badRequest" | "forbidden" | "notFound" | "conflict" | "server" {
  if (status === 403) {
    return "forbidden";
  }
  if (status === 404) {
    return "notFound";
  }
  if (status === 409) {
    return "conflict";
  }
  return status < 500 ? "badRequest" : "server";
}

/** Says a failure in the person's language, and keeps what the server said about it. */
export function useProblemText(): (error: unknown) => ProblemText {
  const t = useTexts(messages);
  const { language } = useLanguage();
  return (error) => {
    if (!(error instanceof ProblemError)) {
      return { title: t("offline"), detail: "" };
    }
    const known = codes[language][error.code as keyof (typeof codes)["en"]] as string | undefined;
    // The server speaks English: its title is only shown where the portal has no better one.
    const title = known ?? (language === "en" && error.title !== "" ? error.title : t(kindOf(error.status)));
    return { title, detail: error.detail === title ? "" : error.detail };
  };
}
