package ulysse.panel.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The ledger of what was promised of each host. */
@ApplicationScoped
class HostShares {
    private final EntityManager entities;
    private final HostConfig.Overcommit overcommit;

    HostShares(EntityManager entities, HostConfig config) {
        this.entities = entities;
        this.overcommit = config.overcommit();
    }

    /** Promise a share if it is still there; the host's row stays locked until commit. */
    boolean take(HostId host, Footprint share) {
        return entities.createNativeQuery("""
                                update host set committed_cpu_millis = committed_cpu_millis + :cpu,
                                  committed_memory_mib = committed_memory_mib + :memory,
                                  committed_disk_mib = committed_disk_mib + :disk, vservers = vservers + 1
                                where id = :host and state = 'ready'
                                  and committed_cpu_millis + :cpu <= 1000 * cast(cpus as bigint)
                                  and committed_memory_mib + :memory <= memory_mib * :memoryFactor
                                  and committed_disk_mib + :disk <= disk_mib * :diskFactor""")
                        .setParameter("cpu", (long) share.cpuMillis())
                        .setParameter("memory", share.memoryMib())
                        .setParameter("disk", share.diskMib())
                        .setParameter("memoryFactor", overcommit.memory())
                        .setParameter("diskFactor", overcommit.disk())
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

    long memoryToPromise(HostView host) {
        return (long) (size(host.memoryMib()) * overcommit.memory())
                - host.committed().memoryMib();
    }

    long diskToPromise(HostView host) {
        return (long) (size(host.diskMib()) * overcommit.disk())
                - host.committed().diskMib();
    }

    long cpuToPromise(HostView host) {
        Integer cpus = host.cpus();
        return (cpus == null ? 0 : 1000L * cpus) - host.committed().cpuMillis();
    }

    private static long size(@org.jspecify.annotations.Nullable Long value) {
        return value == null ? 0 : value;
    }
}
