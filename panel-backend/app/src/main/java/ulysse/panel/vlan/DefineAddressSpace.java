package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;

/** Makes a world in which each address exists once; nothing to do when it is there. */
@ApplicationScoped
public class DefineAddressSpace {
    private final Access access;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    DefineAddressSpace(Access access, EntityManager entities, AuditLog audit, Clock clock) {
        this.access = access;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void define(Actor actor, String name) {
        access.checkStaffAdmin(actor);
        UUID id = UUID.randomUUID();
        int added = entities.createNativeQuery("""
                        insert into address_space (id, name, created_at) values (:id, :name, :now)
                        on conflict (name) do nothing""")
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (added > 0) {
            audit.record(
                    actor,
                    "address-space.define",
                    null,
                    new Target("address-space", id.toString(), name),
                    Outcome.DONE,
                    Map.of());
        }
    }
}
