import { describe, expect, it } from "vitest";
import type { Catalogue } from "./catalogue";

const rooms = import.meta.glob<Record<string, unknown>>(
  "../../**/{messages,codes,kinds,stepNames,useResourceTexts}.ts",
  {
    eager: true,
  },
);

function isCatalogue(value: unknown): value is Catalogue<string> {
  return typeof value === "object" && value !== null && "en" in value && "fr" in value;
}

const catalogues = Object.entries(rooms).flatMap(([file, exports]) =>
  Object.values(exports)
    .filter(isCatalogue)
    .map((texts) => [file, texts] as const),
);

function placeholders(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
}

describe("the catalogues", () => {
  it("should be found at all", () => {
    expect(catalogues.length).toBeGreaterThanOrEqual(9);
  });

  it.each(catalogues)("%s should say everything in both languages", (_file, { en, fr }) => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
    for (const text of [...Object.values(en), ...Object.values(fr)]) {
      expect(text.trim()).not.toBe("");
    }
  });

  it.each(catalogues)("%s should put the same values into both languages", (_file, { en, fr }) => {
    for (const [key, text] of Object.entries(en)) {
      expect(placeholders(fr[key]), key).toEqual(placeholders(text));
    }
  });
});
