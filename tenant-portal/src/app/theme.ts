const DARK_CLASS = "pf-v6-theme-dark";

/** Follows the system's choice of light or dark, also when it changes. */
export function followSystemTheme(): void {
  const dark = globalThis.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    document.documentElement.classList.toggle(DARK_CLASS, dark.matches);
  };
  apply();
  dark.addEventListener("change", apply);
}
