import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  Page,
  PageSidebar,
  PageSidebarBody,
  PageToggleButton,
  SkipToContent,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from "@patternfly/react-core";
import { Suspense, useEffect, useRef, useState } from "react";
import { Link, type LinkProps, Outlet, useLocation } from "react-router";
import { useTexts } from "../shared/i18n/language";
import { Loading } from "../shared/Loading";
import { AccountMenu } from "./AccountMenu";
import { LanguageSwitch } from "./LanguageSwitch";
import { Logo } from "./Logo";
import { messages } from "./messages";
import { Navigation } from "./Navigation";
import { TenantSwitch } from "./TenantSwitch";

const MAIN = "main";
// PatternFly shows its side bar beside the page from this width on, and over it below.
const WIDE = "(min-width: 75rem)";

/** The frame around every page. */
export function Layout() {
  const t = useTexts(messages);
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useSidebar();
  useFocusOnNewPage(pathname);
  return (
    <Page
      mainContainerId={MAIN}
      skipToContent={<SkipToContent href={`#${MAIN}`}>{t("skip")}</SkipToContent>}
      masthead={
        <Masthead display={{ default: "inline" }}>
          <MastheadMain>
            <MastheadToggle>
              <PageToggleButton
                isHamburgerButton
                aria-label={t("menu")}
                isSidebarOpen={isOpen}
                onSidebarToggle={() => {
                  setOpen(!isOpen);
                }}
              />
            </MastheadToggle>
            <MastheadBrand>
              <MastheadLogo
                component={(props: Omit<LinkProps, "to">) => <Link {...props} to="/" aria-label="Ulysse" />}
              >
                <span className="ul-brand">
                  <Logo size={32} />
                  <span className="ul-word">Ulysse</span>
                </span>
              </MastheadLogo>
            </MastheadBrand>
          </MastheadMain>
          <MastheadContent>
            <Toolbar isStatic>
              <ToolbarContent>
                <ToolbarGroup align={{ default: "alignEnd" }} gap={{ default: "gapNone" }}>
                  <ToolbarItem>
                    <TenantSwitch />
                  </ToolbarItem>
                  <ToolbarItem>
                    <LanguageSwitch />
                  </ToolbarItem>
                  <ToolbarItem>
                    <AccountMenu />
                  </ToolbarItem>
                </ToolbarGroup>
              </ToolbarContent>
            </Toolbar>
          </MastheadContent>
        </Masthead>
      }
      sidebar={
        <PageSidebar isSidebarOpen={isOpen}>
          <PageSidebarBody>
            <Navigation
              onSelect={() => {
                setOpen(globalThis.matchMedia(WIDE).matches);
              }}
            />
          </PageSidebarBody>
        </PageSidebar>
      }
    >
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </Page>
  );
}

/** Whether the side bar is open: beside a wide page from the start, over a narrow one only when asked for. */
function useSidebar() {
  const state = useState(() => globalThis.matchMedia(WIDE).matches);
  const [, setOpen] = state;
  useEffect(() => {
    const wide = globalThis.matchMedia(WIDE);
    const follow = () => {
      setOpen(wide.matches);
    };
    wide.addEventListener("change", follow);
    return () => {
      wide.removeEventListener("change", follow);
    };
  }, [setOpen]);
  return state;
}

/** Moves the focus to the new page, so that keyboard and screen reader go on there and not in the menu. */
function useFocusOnNewPage(pathname: string): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) {
      shown.current = pathname;
      const main = document.getElementById(MAIN);
      main?.focus({ preventScroll: true });
      main?.scrollTo(0, 0);
    }
  }, [pathname]);
}
