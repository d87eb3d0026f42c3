package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.tenant.TenantId;

/** Lets a tenant order in a network; nothing to do when it may already. */
@ApplicationScoped
public class GrantVlan {
    private final Access access;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    GrantVlan(Access access, EntityManager entities, AuditLog audit, Clock clock) {
        this.access = access;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void grant(Actor actor, VlanId vlan, TenantId tenant) {
        access.checkStaffAdmin(actor);
        int added = entities.createNativeQuery("""
                        insert into vlan_grant (vlan_id, tenant_id, created_at) values (:vlan, :tenant, :now)
                        on conflict do nothing""")
                .setParameter("vlan", vlan.value())
                .setParameter("tenant", tenant.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (added > 0) {
            Target target = new Target("vlan", vlan.toString(), vlan.toString());
            audit.record(actor, "vlan.grant", tenant, target, Outcome.DONE, Map.of());
        }
    }
}
