package ulysse.panel.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The ledger of what was promised of each host. */
@ApplicationScoped
class HostShares {
    private final EntityManager entities;

    HostShares(EntityManager entities) {
        this.entities = entities;
    }

    /** Promise a share if it is still there; the host's row and its reach of the network stay locked until commit. */
    boolean take(HostId host, UUID vlan, Footprint share) {
        return entities.createNativeQuery("""
                                with reach as (
                                  select from vlan_host where vlan_id = :vlan and host_id = :host for key share)
                                update host set committed_cpu_millis = committed_cpu_millis + :cpu,
                                  committed_memory_mib = committed_memory_mib + :memory,
                                  committed_disk_mib = committed_disk_mib + :disk, vservers = vservers + 1
                                where id = :host and state = 'ready' and not cordoned and exists (select from reach)
                                  and committed_cpu_millis + :cpu <= 1000 * cast(cpus as bigint)
                                  and committed_memory_mib + :memory <= memory_mib * overcommit_memory
                                  and committed_disk_mib + :disk <= disk_mib * overcommit_disk""")
                        .setParameter("vlan", vlan)
                        .setParameter("cpu", (long) share.cpuMillis())
                        .setParameter("memory", share.memoryMib())
                        .setParameter("disk", share.diskMib())
                        .setParameter("host", host.value())
                        .executeUpdate()
                == 1;
    }

    void giveBack(HostId host, Footprint share) {
        entities.createNativeQuery("""
                        update host set committed_cpu_millis = committed_cpu_millis - :cpu,
                          committed_memory_mib = committed_memory_mib - :memory,
                          committed_disk_mib = committed_disk_mib - :disk, vservers = vservers - 1
                        where id = :host""")
                .setParameter("cpu", (long) share.cpuMillis())
                .setParameter("memory", share.memoryMib())
                .setParameter("disk", share.diskMib())
                .setParameter("host", host.value())
                .executeUpdate();
    }
}
