package ulysse.panel.sshkey;

import ulysse.panel.tenant.PersonId;

/**
 * What the gateway needs to know of a key.
 *
 * @param blob the key in SSH wire format
 */
public record KeyOfPerson(String fingerprint, byte[] blob, PersonId person, String username) {}
