package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.InUse;
import ulysse.panel.quota.Quotas;
import ulysse.panel.tenant.TenantId;

/** Ends a tenant's right to order in a network in which it has no vserver. */
@ApplicationScoped
class WithdrawVlan {
    private final Access access;
    private final VlanRows rows;
    private final Quotas quotas;
    private final InUse inUse;
    private final EntityManager entities;
    private final AuditLog audit;

    WithdrawVlan(Access access, VlanRows rows, Quotas quotas, InUse inUse, EntityManager entities, AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.quotas = quotas;
        this.inUse = inUse;
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    void withdraw(Actor actor, VlanId vlan, TenantId tenant) {
        access.checkStaffAdmin(actor);
        VlanRows.Row row = rows.lock(vlan.value());
        // Deleted first: this waits for orders that have read the grant, and the list below then shows what they took.
        int removed = entities.createNativeQuery("delete from vlan_grant where vlan_id = :vlan and tenant_id = :tenant")
                .setParameter("vlan", vlan.value())
                .setParameter("tenant", tenant.value())
                .executeUpdate();
        if (removed == 0) {
            return;
        }
        inUse.refuse(
                "the grant of network " + row.fields().name(),
                VlanUsers.VSERVERS + " and w.tenant_id = :tenant",
                Map.of("vlan", vlan.value(), "tenant", tenant.value()));
        quotas.giveBack(tenant, GrantVlan.ONE_VLAN, true);
        Target target = new Target("vlan", vlan.toString(), row.fields().name());
        audit.record(actor, "vlan.withdraw", tenant, target, Outcome.DONE, Map.of());
    }
}
