package ulysse.panel.host;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Versioned;

/** A host as the staff see it. */
@Schema(name = "Host")
public record HostView(
        UUID id,
        String name,
        @Schema(enumeration = {"incus", "util-vserver"}) String engine,
        @Schema(nullable = true) @Nullable String engineVersion,

        @Schema(enumeration = {"registered", "ready", "unreachable"})
        String state,

        @Schema(nullable = true, description = "why it is not ready") @Nullable
        String problem,

        String endpoint,
        @Schema(nullable = true) @Nullable Integer cpus,
        @Schema(nullable = true) @Nullable Long memoryMib,
        @Schema(nullable = true) @Nullable Long diskMib,
        Committed committed,
        Capacity capacity,
        int vservers,

        @Schema(description = "found by the engine, unknown to the panel")
        List<String> unknownInstances,

        @Schema(nullable = true) @Nullable Instant lastSeenAt,

        @Schema(description = "what it is good for; plans may demand them")
        List<String> labels,

        @Schema(description = "nothing new is placed on it") boolean cordoned,
        Overcommit overcommit,

        @Schema(description = "its context numbers, by what they are")
        Contexts contexts,

        long version)
        implements Versioned {

    /** What was promised of it. */
    @Schema(name = "Sizes")
    public record Committed(long cpuMillis, long memoryMib, long diskMib) {}

    /** What was promised of each part, and how much may be. */
    @Schema(name = "Capacity")
    public record Capacity(Share cpuMillis, Share memoryMib, Share diskMib) {}

    /** How much of one part was promised and may be promised. */
    @Schema(name = "CapacityShare")
    public record Share(long promised, long limit) {}

    /** How many of its context numbers are what. */
    @Schema(name = "ContextCounts")
    public record Contexts(int total, int assigned, int quarantined, int excluded, int free) {}
}
