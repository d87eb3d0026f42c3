package ulysse.panel.sshkey;

import java.time.Instant;
import java.util.UUID;

/** A key as its owner sees it. */
record SshKey(UUID id, String label, String algorithm, String fingerprint, Instant createdAt) {}
