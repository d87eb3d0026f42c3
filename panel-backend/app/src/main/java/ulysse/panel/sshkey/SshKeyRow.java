package ulysse.panel.sshkey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "ssh_key")
class SshKeyRow {

    @Id
    private UUID id;

    private UUID personId;
    private String label;
    private String algorithm;
    private String fingerprint;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SshKeyRow() {}

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    String fingerprint() {
        return fingerprint;
    }

    SshKey view() {
        return new SshKey(id, label, algorithm, fingerprint, createdAt, SshKey.ONLY_VERSION);
    }
}
