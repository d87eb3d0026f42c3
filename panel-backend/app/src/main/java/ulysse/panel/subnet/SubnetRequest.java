package ulysse.panel.subnet;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subnet to make. */
@Schema(name = "SubnetRequest")
record SubnetRequest(
        @NotNull @Schema(description = "the network's id") UUID vlan,
        @NotNull @Schema(examples = "10.7.0.0/24") String cidr,
        @Schema(nullable = true) @Nullable String gateway,

        @Schema(nullable = true, description = "length of the prefix that a vserver gets; usually a single address")
        @Nullable
        Integer handsOut) {}
