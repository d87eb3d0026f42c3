package ulysse.panel.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.InUse;

/**
 * Takes a host away on which there is no vserver. Its row stays for the history of those that were there; its name, its
 * endpoint and its context numbers are free for another.
 */
@ApplicationScoped
class RetireHost {
    private final Access access;
    private final Hosts hosts;
    private final InUse inUse;
    private final EntityManager entities;
    private final AuditLog audit;

    RetireHost(Access access, Hosts hosts, InUse inUse, EntityManager entities, AuditLog audit) {
        this.access = access;
        this.hosts = hosts;
        this.inUse = inUse;
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    void retire(Actor actor, HostId id, IfMatch seen) {
        access.checkStaffAdmin(actor);
        Host host = hosts.lock(id); // waits for orders that were promised it
        seen.check(host.version());
        inUse.refuse("the host " + host.name(), """
                select 'vserver', cast(v.id as text), v.name, t.slug from vserver v join tenant t on t.id = v.tenant_id
                where v.host_id = :host and v.released_at is null""", Map.of("host", id.value()));
        entities.createNativeQuery("select cast(host_retire(:host) as text)")
                .setParameter("host", id.value())
                .getSingleResult();
        audit.record(
                actor, "host.retire", null, new Target("host", id.toString(), host.name()), Outcome.DONE, Map.of());
    }
}
