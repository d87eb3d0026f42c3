package ulysse.panel.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A size on offer. CPU in thousandths of one CPU. */
@Schema(name = "Plan")
public record PlanView(
        @JsonIgnore @Schema(hidden = true) UUID id,
        String name,
        Texts label,
        int cpuMillis,
        long memoryMib,
        long diskMib,

        @Schema(description = "labels that its host has") List<String> hostLabels) {}
