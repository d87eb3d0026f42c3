package ulysse.panel.sshkey;

import java.time.Instant;
import java.util.UUID;
import ulysse.panel.platform.Versioned;

/**
 * A key as its owner sees it.
 *
 * @param version always the first one: a key is added and removed, never changed
 */
record SshKey(UUID id, String label, String algorithm, String fingerprint, Instant createdAt, long version)
        implements Versioned {
    static final long ONLY_VERSION = 1;
}
