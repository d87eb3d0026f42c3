/**
 * Makes a change hold only if nobody else changed the thing since it was read at this version.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-if-match
 */
export function ifMatch(version: number): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}
