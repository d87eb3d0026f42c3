export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** The texts of one room in every language, side by side; a key missing in one language does not compile. */
export type Catalogue<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** Values for the `{placeholders}` of a text. */
export type Values = Readonly<Record<string, string | number>>;

/** Names a catalogue. A text may hold `{placeholders}`. */
export function catalogue<const K extends string>(texts: Catalogue<K>): Catalogue<K> {
  return texts;
}

/** Puts values in the place of `{placeholders}`. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
