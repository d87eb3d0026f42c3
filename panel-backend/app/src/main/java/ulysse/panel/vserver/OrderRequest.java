package ulysse.panel.vserver;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is ordered. */
@Schema(name = "OrderRequest")
public record OrderRequest(
        @NotNull
        @Pattern(
                regexp = VserverName.RULE,
                message = "must be 1..32 of a-z, 0-9 and inner hyphens, beginning with a letter")
        String name,

        @NotNull @Size(min = 1, max = 64) String template,
        @NotNull @Size(min = 1, max = 64) String plan,

        @Schema(nullable = true, description = "one of the tenant's networks; may be left out when it has only one")
        @Size(min = 1, max = 64)
        @Nullable
        String network) {}
