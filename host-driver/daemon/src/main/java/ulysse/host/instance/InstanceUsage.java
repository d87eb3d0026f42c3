package ulysse.host.instance;

/** What one vserver uses now. Bytes, and nanoseconds of CPU since its start; a limit of 0 is none. */
public record InstanceUsage(
        long cpuNanos,
        long memoryBytes,
        long memoryLimitBytes,
        long diskBytes,
        long diskLimitBytes,
        int processes,
        long receivedBytes,
        long sentBytes) {}
