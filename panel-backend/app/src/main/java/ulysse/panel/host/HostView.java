package ulysse.panel.host;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        int vservers,

        @Schema(description = "found by the engine, unknown to the panel")
        List<String> unknownInstances,

        @Schema(nullable = true) @Nullable Instant lastSeenAt) {

    /** What was promised of it. */
    @Schema(name = "Sizes")
    public record Committed(long cpuMillis, long memoryMib, long diskMib) {}
}
