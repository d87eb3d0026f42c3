const REMEMBERED = "ulysse.tenant";

/** The tenant looked at last is where the person comes back to. */
export function rememberTenant(slug: string): void {
  globalThis.localStorage.setItem(REMEMBERED, slug);
}

export function lastTenant(): string | null {
  return globalThis.localStorage.getItem(REMEMBERED);
}
