import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";

const ignore = () => undefined;

// jsdom has neither; PatternFly and the layout ask for them.
globalThis.matchMedia = (query) =>
  ({ matches: true, media: query, addEventListener: ignore, removeEventListener: ignore }) as never;
globalThis.scrollTo = () => undefined;
Element.prototype.scrollTo = () => undefined;

// A failure shows its own lines, not the whole page; and a busy machine may take its time.
configure({ getElementError: (message) => new Error(message ?? "not found"), asyncUtilTimeout: 5_000 });

beforeEach(() => {
  globalThis.localStorage.clear();
});
afterEach(cleanup);
