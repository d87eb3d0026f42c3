package ulysse.panel.operation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An operation as people see it. {@code error} while it runs is that of the last attempt. */
@Schema(name = "Operation")
public record OperationView(
        UUID id,
        String tenant,

        @Schema(enumeration = {"order", "start", "stop", "restart", "delete"})
        String kind,

        @Schema(enumeration = {"pending", "running", "succeeded", "failed"})
        String state,

        OnVserver vserver,
        By actor,
        @Schema(nullable = true) @Nullable Trouble error,
        int attempts,
        Instant createdAt,
        @Schema(nullable = true) @Nullable Instant startedAt,
        @Schema(nullable = true) @Nullable Instant finishedAt,
        List<Step> steps) {
    public OperationView {
        steps = List.copyOf(steps);
    }

    /** On what; the name as it was then. */
    @Schema(name = "OperationVserver")
    public record OnVserver(UUID id, String name) {}

    /** Who asked. */
    @Schema(name = "OperationActor")
    public record By(String username) {}

    /** What went wrong: in short, and in the words of what failed. */
    @Schema(name = "OperationError")
    public record Trouble(String title, String detail) {}

    /** One step, in the order of the work. */
    @Schema(name = "OperationStep")
    public record Step(
            String name,

            @Schema(enumeration = {"waiting", "running", "done", "failed"})
            String state,

            @Schema(nullable = true) @Nullable String detail,
            @Schema(nullable = true) @Nullable Instant startedAt,
            @Schema(nullable = true) @Nullable Instant finishedAt) {}
}
