package ulysse.panel.host;

import java.time.Instant;

/** What one vserver uses; counters are since its start, limits of 0 are none. */
public record InstanceUsage(
        long cpuNanos,
        long memoryBytes,
        long memoryLimitBytes,
        long diskBytes,
        long diskLimitBytes,
        long processes,
        long receivedBytes,
        long sentBytes,
        Instant takenAt) {}
