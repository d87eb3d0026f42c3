package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.InUse;

/** Takes a network away that has no subnet and is granted to nobody; which hosts reached it is forgotten with it. */
@ApplicationScoped
class DeleteVlan {
    private static final String USERS = VlanUsers.VSERVERS + "\n" + """
            union select 'subnet', cast(id as text), cast(cidr as text), null from subnet where vlan_id = :vlan
            union select 'tenant', cast(t.id as text), t.name, t.slug from vlan_grant g join tenant t on t.id = g.tenant_id
              where g.vlan_id = :vlan""";

    private final Access access;
    private final VlanRows rows;
    private final InUse inUse;
    private final AuditLog audit;

    DeleteVlan(Access access, VlanRows rows, InUse inUse, AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.inUse = inUse;
        this.audit = audit;
    }

    @Transactional
    void delete(Actor actor, UUID id, IfMatch seen) {
        access.checkStaffAdmin(actor);
        VlanRows.Row vlan = rows.lock(id);
        seen.check(vlan.version());
        String name = vlan.fields().name();
        inUse.refuse("the network " + name, USERS, Map.of("vlan", id));
        rows.delete(id);
        audit.record(actor, "vlan.delete", null, new Target("vlan", id.toString(), name), Outcome.DONE, Map.of());
    }
}
