package ulysse.panel.sshkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.PanelException;

/** Closes the gateway to one of the actor's keys, within a second. */
@ApplicationScoped
class RemoveSshKey {

    private final SshKeys keys;
    private final AuditLog audit;

    RemoveSshKey(SshKeys keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @Transactional
    void remove(Actor actor, UUID id, IfMatch seen) {
        SshKeyRow key = keys.find(actor.id(), id)
                .orElseThrow(() -> new PanelException(SshKeyErrors.NOT_FOUND, "You have no key with this id"));
        seen.check(key.view().version());
        keys.remove(key);
        audit.record(
                actor,
                "sshkey.remove",
                null,
                new Target("sshkey", id.toString(), key.view().label()),
                Outcome.DONE,
                Map.of("fingerprint", key.fingerprint()));
    }
}
