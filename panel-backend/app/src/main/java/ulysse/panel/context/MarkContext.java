package ulysse.panel.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.InUse;
import ulysse.panel.platform.PanelException;

/** Keeps a context number of a host from being handed out, or takes that back. One that a vserver has is refused. */
@ApplicationScoped
class MarkContext {
    private final Access access;
    private final KnownHosts hosts;
    private final InUse inUse;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    MarkContext(Access access, KnownHosts hosts, InUse inUse, EntityManager entities, AuditLog audit, Clock clock) {
        this.access = access;
        this.hosts = hosts;
        this.inUse = inUse;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void mark(Actor actor, UUID host, int number, ContextMark mark) {
        access.checkStaffAdmin(actor);
        String hostName = hosts.require(host);
        refuseOwned(host, number);
        Object outcome = entities.createNativeQuery("select context_mark(:host, :number, :state, :note, :now)")
                .setParameter("host", host)
                .setParameter("number", number)
                .setParameter("state", mark.state())
                .setParameter("note", mark.note())
                .setParameter("now", clock.instant())
                .getSingleResult();
        switch (String.valueOf(outcome)) {
            case "done" ->
                audit.record(
                        actor,
                        "context.mark",
                        null,
                        new Target("host", host.toString(), hostName),
                        Outcome.DONE,
                        Map.of("number", number, "state", mark.state(), "note", String.valueOf(mark.note())));
            case "outside" ->
                throw new PanelException(
                        AccessErrors.NOT_FOUND, "%s has no context number %d".formatted(hostName, number));
            case "forbidden" ->
                throw new PanelException(
                        ContextErrors.EXCLUDED,
                        "%s itself cannot give context %d: its user ids are not granted there, or something else holds them"
                                .formatted(hostName, number));
            default -> refuseOwned(host, number);
        }
    }

    private void refuseOwned(UUID host, int number) {
        inUse.refuse("the context number " + number, """
                select 'vserver', cast(o.id as text), o.name, t.slug
                from context c join vserver o on o.id = c.vserver_id join tenant t on t.id = o.tenant_id
                where c.host_id = :host and c.number = :number""", Map.of("host", host, "number", number));
    }
}
