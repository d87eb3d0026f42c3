package ulysse.panel.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import ulysse.host.contract.ContextId;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.host.ContextNumbers;
import ulysse.panel.host.HostId;
import ulysse.panel.platform.InvalidField;

/** Makes a range of context numbers of a host ready for use. Adds to what is there; takes nothing away. */
@ApplicationScoped
public class DefineContexts implements ContextNumbers {
    private final Access access;
    private final EntityManager entities;
    private final AuditLog audit;

    DefineContexts(Access access, EntityManager entities, AuditLog audit) {
        this.access = access;
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void define(Actor actor, HostId host, ContextId first, ContextId last) {
        access.checkStaffAdmin(actor);
        if (first.value() > last.value()) {
            throw InvalidField.of("contexts", "must begin before they end");
        }
        int added = (Integer) entities.createNativeQuery("select context_define(:host, :first, :last)")
                .setParameter("host", host.value())
                .setParameter("first", first.value())
                .setParameter("last", last.value())
                .getSingleResult();
        if (added > 0) {
            audit.record(
                    actor,
                    "context.define",
                    null,
                    new Target("host", host.toString(), host.toString()),
                    Outcome.DONE,
                    Map.of("first", first.value(), "last", last.value(), "added", added));
        }
    }
}
