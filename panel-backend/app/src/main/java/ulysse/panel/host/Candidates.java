package ulysse.panel.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks at all hosts as a placement does: what keeps each from getting a vserver, and how full it is. Locks nothing. */
@ApplicationScoped
class Candidates {
    /** More of one tenant's vservers than this on a host are not told apart: counting them all would slow each order. */
    static final int MOST_COUNTED = 100;

    /** More than will be filled by other orders between the choice and the promise. */
    private static final int SOME = 16;

    private static final String HOSTS = """
            select h.id, h.name, r.cpu, r.memory, r.disk,
              (select count(*) from (
                select from vserver v where v.tenant_id = :tenant and v.host_id = h.id and v.released_at is null
                limit :mostCounted) there) as there,
              array_remove(array[
                case when not exists (select from vlan_host l where l.vlan_id = :vlan and l.host_id = h.id) then 'no_reach' end,
                case when :tagged and not :tags = any(h.capabilities) then 'no_tags' end,
                case when not h.labels @> cast(:labels as text[]) then 'no_label' end,
                case when h.state <> 'ready' then 'not_ready' end,
                case when h.cordoned then 'cordoned' end,
                case when r.cpu < :cpu then 'cpu' end,
                case when r.memory < :memory then 'memory' end,
                case when r.disk < :disk then 'disk' end], null) as obstacles
            from host h cross join lateral (select
                1000 * cast(coalesce(h.cpus, 0) as bigint) - h.committed_cpu_millis as cpu,
                cast(trunc(coalesce(h.memory_mib, 0) * h.overcommit_memory) as bigint) - h.committed_memory_mib as memory,
                cast(trunc(coalesce(h.disk_mib, 0) * h.overcommit_disk) as bigint) - h.committed_disk_mib as disk) r
            where h.state <> 'retired' and (cast(:wished as uuid) is null or h.id = cast(:wished as uuid))""";

    private final EntityManager entities;

    Candidates(EntityManager entities) {
        this.entities = entities;
    }

    /** Some of the hosts that fit, the best first: those with fewest of the tenant's vservers, then with most memory left. */
    List<Candidate> fitting(PlacementDemand demand) {
        return read(
                "select * from (" + HOSTS
                        + ") c where cardinality(obstacles) = 0 order by there, memory desc, name limit " + SOME,
                demand);
    }

    /** All hosts by name, whether they fit or not. */
    List<Candidate> all(PlacementDemand demand) {
        return read(HOSTS + " order by h.name", demand);
    }

    private List<Candidate> read(String sql, PlacementDemand demand) {
        HostId wished = demand.wished();
        List<?> rows = entities.createNativeQuery(sql)
                .setParameter("tenant", demand.tenant())
                .setParameter("mostCounted", MOST_COUNTED)
                .setParameter("vlan", demand.vlan())
                .setParameter("tagged", demand.tagged())
                .setParameter("tags", Hosts.NETWORK_TAGGED)
                .setParameter("labels", demand.labels().toArray(String[]::new))
                .setParameter("cpu", (long) demand.share().cpuMillis())
                .setParameter("memory", demand.share().memoryMib())
                .setParameter("disk", demand.share().diskMib())
                .setParameter("wished", wished == null ? null : wished.toString())
                .getResultList();
        return rows.stream().map(row -> candidate((Object[]) row)).toList();
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                new HostId((UUID) row[0]),
                (String) row[1],
                Stream.of((String[]) row[6]).map(Obstacle::of).toList(),
                new Candidate.Room((Long) row[2], (Long) row[3], (Long) row[4]),
                ((Long) row[5]).intValue());
    }
}
