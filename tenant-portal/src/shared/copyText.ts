/** Puts a text on the clipboard, also where the portal is reached by plain HTTP and browsers hide their clipboard interface. */
export function copyText(text: string): void {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard !== undefined) {
    void clipboard.writeText(text);
    return;
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.className = "pf-v6-screen-reader";
  document.body.append(area);
  area.select();
  // The old way is the only one there.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand("copy");
  area.remove();
}
