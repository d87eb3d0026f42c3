package ulysse.panel.vserver;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order that is not made. */
@Schema(name = "PlacementRequest")
record PlacementRequest(
        @NotNull @Size(min = 1, max = 64) @Schema(description = "the tenant's slug")
        String tenant,

        @NotNull @Size(min = 1, max = 64) String plan,

        @Schema(nullable = true, description = "may be left out when the tenant has only one")
        @Size(min = 1, max = 64)
        @Nullable
        String network,

        @Schema(nullable = true, description = "name of the only host that will do") @Size(min = 1, max = 32) @Nullable
        String host) {}
