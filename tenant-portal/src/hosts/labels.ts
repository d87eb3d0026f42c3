export function labelsOf(typed: string): string[] {
  return typed.split(/[\s,]+/).filter((label) => label !== "");
}
