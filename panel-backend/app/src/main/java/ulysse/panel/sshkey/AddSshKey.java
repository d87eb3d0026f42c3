package ulysse.panel.sshkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.PersonId;

/** Lets a person in by one more key. A key names one person in the whole installation, or a login would be ambiguous. */
@ApplicationScoped
public class AddSshKey {

    private static final int MOST = 50;

    private final SshKeys keys;
    private final AuditLog audit;

    AddSshKey(SshKeys keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** Add one of the actor's own keys. */
    @Transactional
    SshKey add(Actor actor, String label, String publicKey) {
        SshPublicKey key = SshPublicKey.parse(publicKey);
        if (keys.owns(actor.id(), key.fingerprint())) {
            throw new PanelException(SshKeyErrors.IN_USE, "You have added this key already");
        }
        if (keys.countLocked(actor.id()) >= MOST) {
            throw new PanelException(SshKeyErrors.TOO_MANY, "%d keys are the most; remove one".formatted(MOST));
        }
        UUID id = UUID.randomUUID();
        if (!keys.add(id, actor.id(), label, key)) {
            throw new PanelException(SshKeyErrors.IN_USE, "This key belongs to somebody already; make a new one");
        }
        record(actor, id, label, key);
        return keys.find(actor.id(), id).orElseThrow().view();
    }

    /** Add a key for somebody else, as the site file asks; a key that is there already stays as it is. */
    @Transactional
    public void ensure(Actor actor, PersonId person, String label, String publicKey) {
        SshPublicKey key = SshPublicKey.parse(publicKey);
        UUID id = UUID.randomUUID();
        if (keys.add(id, person, label, key)) {
            record(actor, id, label, key);
        } else if (!keys.owns(person, key.fingerprint())) {
            throw new PanelException(SshKeyErrors.IN_USE, "The key %s belongs to another person".formatted(label));
        }
    }

    private void record(Actor actor, UUID id, String label, SshPublicKey key) {
        audit.record(
                actor,
                "sshkey.add",
                null,
                new Target("sshkey", id.toString(), label),
                Outcome.DONE,
                Map.of("fingerprint", key.fingerprint(), "algorithm", key.algorithm()));
    }
}
