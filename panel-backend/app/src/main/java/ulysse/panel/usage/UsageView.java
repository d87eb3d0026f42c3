package ulysse.panel.usage;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a vserver uses now. Counters are since its start; a limit of 0 is none. */
@Schema(name = "Usage")
record UsageView(
        long cpuNanos,
        long memoryBytes,
        long memoryLimitBytes,
        long diskBytes,
        long diskLimitBytes,
        long processes,
        long receivedBytes,
        long sentBytes,
        Instant takenAt) {}
