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
import ulysse.panel.quota.Demand;
import ulysse.panel.quota.Quotas;
import ulysse.panel.quota.Resource;
import ulysse.panel.tenant.TenantId;

/** Lets a tenant order in a network, on its quota of networks; nothing to do when it may already. */
@ApplicationScoped
public class GrantVlan {
    static final Demand ONE_VLAN = new Demand(Map.of(Resource.VLANS, 1L));

    private final Access access;
    private final VlanRows rows;
    private final Quotas quotas;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    GrantVlan(Access access, VlanRows rows, Quotas quotas, EntityManager entities, AuditLog audit, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.quotas = quotas;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void grant(Actor actor, VlanId vlan, TenantId tenant) {
        access.checkStaffAdmin(actor);
        VlanRows.Row row = rows.lock(vlan.value());
        int added = entities.createNativeQuery("""
                        insert into vlan_grant (vlan_id, tenant_id, created_at) values (:vlan, :tenant, :now)
                        on conflict do nothing""")
                .setParameter("vlan", vlan.value())
                .setParameter("tenant", tenant.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (added > 0) {
            quotas.take(tenant, ONE_VLAN);
            Target target = new Target("vlan", vlan.toString(), row.fields().name());
            audit.record(actor, "vlan.grant", tenant, target, Outcome.DONE, Map.of());
        }
    }
}
