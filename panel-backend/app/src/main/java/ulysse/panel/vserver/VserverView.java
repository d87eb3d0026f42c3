package ulysse.panel.vserver;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Versioned;

/** A vserver as people see it; {@code can} is for the one who asks, now. */
@Schema(name = "Vserver")
public record VserverView(
        UUID id,
        String tenant,
        String name,
        String hostName,

        @Schema(
                enumeration = {
                    "ordered",
                    "building",
                    "starting",
                    "running",
                    "stopping",
                    "stopped",
                    "deleting",
                    "deleted",
                    "failed"
                })
        String state,

        @Schema(enumeration = {"running", "stopped", "deleted"})
        String desiredPower,

        int context,
        String host,
        List<String> addresses,
        TemplateRef template,
        PlanRef plan,
        Instant createdAt,
        @Schema(nullable = true) @Nullable Instant readyAt,
        @Schema(nullable = true) @Nullable String failure,

        @Schema(description = "the command that enters it", examples = "ssh -p 2222 web1.demo@gateway.example")
        String ssh,

        Can can,

        @Schema(description = "raised by every wish: order, start, stop, restart, delete")
        long version)
        implements Versioned {
    public VserverView {
        addresses = List.copyOf(addresses);
    }

    /** What it was made from. */
    @Schema(name = "VserverTemplate")
    public record TemplateRef(String name, int version) {}

    /** The size that it was ordered in; the plan of that name may be another one by now. */
    @Schema(name = "VserverPlan")
    public record PlanRef(String name, int cpuMillis, long memoryMib, long diskMib) {}

    /** Which verbs would be let through. */
    @Schema(name = "VserverVerbs")
    public record Can(boolean start, boolean stop, boolean restart, boolean delete, boolean enter) {}
}
