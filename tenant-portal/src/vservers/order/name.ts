export const LONGEST_NAME = 32;

export type NameFault = "nameStart" | "nameCharacters" | "nameEnd" | "nameLong" | "nameTaken";

/** What is wrong with a name as it is typed: the first fault, or null. The server has the last word. */
export function nameFault(name: string, taken: readonly string[]): NameFault | null {
  if (!/^[a-z0-9-]*$/.test(name)) {
    return "nameCharacters";
  }
  if (!/^[a-z]/.test(name)) {
    return "nameStart";
  }
  if (name.length > LONGEST_NAME) {
    return "nameLong";
  }
  if (name.endsWith("-")) {
    return "nameEnd";
  }
  return taken.includes(name) ? "nameTaken" : null;
}
