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
import ulysse.panel.host.HostId;
import ulysse.panel.host.Hosts;
import ulysse.panel.platform.InUse;

/** Notes that a host reaches a network no more, in which none of its vservers is. */
@ApplicationScoped
class EndReach {
    private final Access access;
    private final VlanRows rows;
    private final Hosts hosts;
    private final InUse inUse;
    private final EntityManager entities;
    private final AuditLog audit;

    EndReach(Access access, VlanRows rows, Hosts hosts, InUse inUse, EntityManager entities, AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.hosts = hosts;
        this.inUse = inUse;
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    void end(Actor actor, VlanId vlan, HostId host) {
        access.checkStaffAdmin(actor);
        VlanFields fields = rows.lock(vlan.value()).fields();
        String hostName = hosts.requireName(host);
        // Deleted first: this waits for orders that were promised the host, and the list below then shows them.
        int removed = entities.createNativeQuery("delete from vlan_host where vlan_id = :vlan and host_id = :host")
                .setParameter("vlan", vlan.value())
                .setParameter("host", host.value())
                .executeUpdate();
        if (removed == 0) {
            return;
        }
        inUse.refuse(
                "the network %s on host %s".formatted(fields.name(), hostName),
                VlanUsers.VSERVERS + " and w.host_id = :host",
                Map.of("vlan", vlan.value(), "host", host.value()));
        Target target = new Target("vlan", vlan.toString(), fields.name());
        audit.record(actor, "vlan.end-reach", null, target, Outcome.DONE, Map.of("host", hostName));
    }
}
