import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes a key pair as a person would.
 *
 * @param {string} folder
 */
export function makeKey(folder) {
  const file = join(folder, "id_ed25519");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "journey", "-f", file]);
  return { file, publicKey: readFileSync(`${file}.pub`, "utf8").trim() };
}

/** @typedef {ReturnType<typeof sshWith>} Ssh */

/**
 * What can be done with the line that was copied from the portal.
 *
 * @param {string} line such as `ssh -p 2222 web1.demo@127.0.0.1`
 * @param {string} keyFile
 * @param {string} folder for what ssh remembers
 */
export function sshWith(line, keyFile, folder) {
  const words = line.trim().split(/\s+/);
  assert.equal(words[0], "ssh", `the line begins with ssh: ${line}`);
  const portAt = words.indexOf("-p");
  const port = portAt < 0 ? "22" : (words[portAt + 1] ?? "22");
  const login = words.at(-1) ?? "";
  const options = [
    ...["-i", keyFile, "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes"],
    ...["-o", "StrictHostKeyChecking=accept-new", "-o", `UserKnownHostsFile=${join(folder, "known_hosts")}`],
  ];
  return {
    /** @param {string} command */
    run: (command) => spawnSync("ssh", [...options, ...words.slice(1), command], { encoding: "utf8", timeout: 60_000 }),
    /**
     * @param {string} from
     * @param {string} to a path inside the vserver
     */
    copyIn: (from, to) => execFileSync("scp", [...options, "-P", port, from, `${login}:${to}`], { timeout: 60_000 }),
    /**
     * @param {string} from a path inside the vserver
     * @param {string} to
     */
    copyOut: (from, to) => execFileSync("scp", [...options, "-P", port, `${login}:${from}`, to], { timeout: 60_000 }),
  };
}
