import { useLanguage } from "../shared/i18n/language";
import { messages } from "./messages";

/** Says a word of the API (a state, a mode, an outcome) in the person's language, or as it came. */
export function useWord(): (word: string) => string {
  const { language } = useLanguage();
  return (word) => (messages[language] as Readonly<Record<string, string>>)[word.toLowerCase()] ?? word;
}
