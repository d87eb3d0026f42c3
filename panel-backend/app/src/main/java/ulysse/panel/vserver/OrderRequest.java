package ulysse.panel.vserver;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.host.contract.ContextId;
import ulysse.panel.address.AskedAddresses;

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
        String network,

        @Schema(
                nullable = true,
                description = "addresses asked for, at most one of each family; of a prefix any address in it",
                examples = "[\"10.7.0.9\"]")
        @Size(max = 2)
        @Nullable
        List<@NotNull @Size(max = 64) String> addresses,

        @Schema(nullable = true, description = "context number asked for; staff only")
        @Min(ContextId.FIRST)
        @Max(ContextId.LAST)
        @Nullable
        Integer context,

        @Schema(nullable = true, description = "name of the host asked for; staff only")
        @Size(min = 1, max = 32)
        @Nullable
        String host) {
    Wanted wanted() {
        return new Wanted(network, AskedAddresses.of(addresses), context == null ? null : new ContextId(context), host);
    }
}
