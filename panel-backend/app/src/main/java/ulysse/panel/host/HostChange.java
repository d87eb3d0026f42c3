package ulysse.panel.host;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What shall be different of a host; null stays. */
@Schema(name = "HostChange")
record HostChange(
        @Schema(nullable = true) @Pattern(regexp = HostRules.NAME, message = HostRules.NAME_MESSAGE) @Nullable
        String name,

        @Schema(nullable = true, description = "what it is good for; plans may demand them") @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = HostRules.NAME, message = HostRules.NAME_MESSAGE) String> labels,

        @Schema(nullable = true, description = "nothing new is placed on it") @Nullable
        Boolean cordoned,

        @Schema(nullable = true) @Valid @Nullable Overcommit overcommit) {}
