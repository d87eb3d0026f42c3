package ulysse.panel.sshkey;

import jakarta.enterprise.context.ApplicationScoped;
import ulysse.panel.tenant.PersonId;

/** Whose key is this, now? */
@ApplicationScoped
public class KeyHolder {

    private final SshKeys keys;

    KeyHolder(SshKeys keys) {
        this.keys = keys;
    }

    public boolean holds(PersonId person, String fingerprint) {
        return keys.owns(person, fingerprint);
    }
}
