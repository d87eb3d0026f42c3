import { Button, Content, Flex, Title } from "@patternfly/react-core";
import { useLocation } from "react-router";
import { useTexts } from "../shared/i18n/language";
import { LanguageSwitch } from "./LanguageSwitch";
import { Logo } from "./Logo";
import { messages } from "./messages";

/** What everybody sees first; the way in leads to the identity provider and back to the page that was asked for. */
export function SignInPage() {
  const t = useTexts(messages);
  const { pathname, search } = useLocation();
  const returnTo = pathname === "/sign-in" ? "/" : pathname + search;
  return (
    <div className="ul-sign-in">
      <title>{`${t("signIn")} · Ulysse`}</title>
      <header>
        <LanguageSwitch />
      </header>
      <main>
        <Flex alignItems={{ default: "alignItemsCenter" }} columnGap={{ default: "columnGapMd" }}>
          <Logo size={64} />
          <span className="ul-word">Ulysse</span>
        </Flex>
        <Title headingLevel="h1" size="2xl">
          {t("signInTitle")}
        </Title>
        <Content component="p">{t("signInBody")}</Content>
        <Button component="a" size="lg" href={`/login?returnTo=${encodeURIComponent(returnTo)}`}>
          {t("signIn")}
        </Button>
      </main>
    </div>
  );
}
