import { Button } from "@patternfly/react-core";
import type { Language } from "../shared/i18n/catalogue";
import { useLanguage } from "../shared/i18n/language";

// Each language is named in itself: who cannot read the page can read this.
const OTHER: Readonly<Record<Language, { language: Language; name: string }>> = {
  en: { language: "fr", name: "Français" },
  fr: { language: "en", name: "English" },
};

export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = OTHER[language];
  return (
    <Button
      variant="plain"
      lang={other.language}
      aria-label={other.name}
      title={other.name}
      className="ul-language"
      onClick={() => {
        choose(other.language);
      }}
    >
      {other.language.toUpperCase()}
    </Button>
  );
}
