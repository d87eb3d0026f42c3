package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.host.HostId;
import ulysse.panel.host.Hosts;

/** Notes that a host reaches a network; nothing to do when that is known. The host hears of it with its next plan. */
@ApplicationScoped
class ReachVlan {
    private final Access access;
    private final VlanRows rows;
    private final Hosts hosts;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    ReachVlan(Access access, VlanRows rows, Hosts hosts, EntityManager entities, AuditLog audit, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.hosts = hosts;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void reach(Actor actor, VlanId vlan, HostId host) {
        access.checkStaffAdmin(actor);
        VlanFields fields = rows.lock(vlan.value()).fields();
        String hostName = hosts.requireName(host);
        requireFreeTable(vlan, fields, host);
        int added = entities.createNativeQuery("""
                        insert into vlan_host (vlan_id, host_id, routing_key, created_at)
                        values (:vlan, :host, :table, :now) on conflict (vlan_id, host_id) do nothing""")
                .setParameter("vlan", vlan.value())
                .setParameter("host", host.value())
                .setParameter("table", fields.routingTable() == null ? 0 : fields.routingTable())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (added > 0) {
            Target target = new Target("vlan", vlan.toString(), fields.name());
            audit.record(actor, "vlan.reach", null, target, Outcome.DONE, Map.of("host", hostName));
        }
    }

    /** Only for a friendly refusal: the unique index has the last word. */
    private void requireFreeTable(VlanId vlan, VlanFields fields, HostId host) {
        Integer table = fields.routingTable();
        if (table == null) {
            return;
        }
        List<?> others = entities.createNativeQuery("""
                        select v.name || ' on host ' || h.name from vlan_host r
                        join vlan v on v.id = r.vlan_id join host h on h.id = r.host_id
                        where r.host_id = :host and r.routing_key = :table and r.vlan_id <> :vlan""")
                .setParameter("host", host.value())
                .setParameter("table", table)
                .setParameter("vlan", vlan.value())
                .getResultList();
        if (!others.isEmpty()) {
            throw RoutingTables.taken(table, (String) others.getFirst());
        }
    }
}
