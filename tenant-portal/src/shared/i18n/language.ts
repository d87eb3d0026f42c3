import { createContext, useContext } from "react";
import { type Catalogue, fill, type Language, languages, type Values } from "./catalogue";

const REMEMBERED = "ulysse.language";

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: "en", choose: () => undefined });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The function that says a text of this catalogue in the person's language. */
export function useTexts<K extends string>(texts: Catalogue<K>): (key: K, values?: Values) => string {
  const { language } = useLanguage();
  return (key, values) => fill(texts[language][key], values);
}

function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language === value);
}

/** The language chosen before, else the browser's first that Ulysse speaks, else English. */
export function initialLanguage(): Language {
  const remembered = globalThis.localStorage.getItem(REMEMBERED);
  if (isLanguage(remembered)) {
    return remembered;
  }
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? "en";
}

export function rememberLanguage(language: Language): void {
  globalThis.localStorage.setItem(REMEMBERED, language);
}
