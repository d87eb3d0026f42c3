/** What is wrong with a pasted key at first sight; the server looks closer. */
export type KeyFault = "privateKey" | "notAKey";

const KINDS =
  /^(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)\s+[A-Za-z0-9+/]+=*(\s|$)/;

export function keyFault(pasted: string): KeyFault | null {
  if (pasted.includes("PRIVATE KEY")) {
    return "privateKey";
  }
  return KINDS.test(pasted.trim()) ? null : "notAKey";
}

/** The comment at the end of a public key, which is often its best label. */
export function commentOf(pasted: string): string {
  return pasted.trim().split(/\s+/).slice(2).join(" ");
}
