package ulysse.panel.host;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between the columns of a list of hosts and what the staff see. */
final class HostRow {
    /** In the order in which {@link #view} reads them. */
    static final String COLUMNS = """
            h.id as host_id, h.name as host_name, h.engine, h.engine_version, h.state, h.problem, h.endpoint, h.cpus,
            h.memory_mib, h.disk_mib, h.committed_cpu_millis, h.committed_memory_mib, h.committed_disk_mib, h.vservers,
            h.unknown_instances, h.last_seen_at, h.labels, h.cordoned, h.overcommit_memory, h.overcommit_disk, h.version,
            coalesce(f.total, 0), coalesce(f.assigned, 0), coalesce(f.quarantined, 0), coalesce(f.excluded, 0)""";

    private HostRow() {}

    static HostView view(Object[] row) {
        return new HostView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Integer) row[7],
                (Long) row[8],
                (Long) row[9],
                new HostView.Committed((Long) row[10], (Long) row[11], (Long) row[12]),
                capacity(row),
                (Integer) row[13],
                List.of((String[]) row[14]),
                (Instant) row[15],
                List.of((String[]) row[16]),
                (Boolean) row[17],
                new Overcommit((BigDecimal) row[18], (BigDecimal) row[19]),
                contexts((Integer) row[21], (Integer) row[22], (Integer) row[23], (Integer) row[24]),
                (Long) row[20]);
    }

    private static HostView.Capacity capacity(Object[] row) {
        Integer cpus = (Integer) row[7];
        return new HostView.Capacity(
                new HostView.Share((Long) row[10], cpus == null ? 0 : 1000L * cpus),
                new HostView.Share((Long) row[11], times((Long) row[8], (BigDecimal) row[18])),
                new HostView.Share((Long) row[12], times((Long) row[9], (BigDecimal) row[19])));
    }

    private static long times(@Nullable Long size, BigDecimal factor) {
        return size == null ? 0 : factor.multiply(BigDecimal.valueOf(size)).longValue();
    }

    private static HostView.Contexts contexts(int total, int assigned, int quarantined, int excluded) {
        return new HostView.Contexts(total, assigned, quarantined, excluded, total - assigned - quarantined - excluded);
    }
}
