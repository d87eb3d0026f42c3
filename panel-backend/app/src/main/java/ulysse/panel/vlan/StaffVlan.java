package ulysse.panel.vlan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Named;
import ulysse.panel.platform.Versioned;

/** A network as the staff see it. */
@Schema(name = "Vlan")
public record StaffVlan(
        UUID id,
        String name,

        @Schema(nullable = true, description = "802.1Q number; null is untagged") @Nullable
        Integer tag,

        @Schema(nullable = true, description = "the cabling that the tag belongs to") @Nullable
        Named domain,

        @Schema(enumeration = {"routed", "bridged"}) String mode,
        boolean masquerade,
        Named addressSpace,

        @Schema(nullable = true, description = "the same on every host; null when untagged") @Nullable
        Integer routingTable,

        List<String> dnsServers,
        List<VlanSubnet> subnets,

        @Schema(description = "those that reach it") List<Named> hosts,

        @Schema(description = "slugs of those who may order in it")
        List<String> tenants,

        Instant createdAt,
        long version)
        implements Versioned {

    /** One of its subnets. */
    @Schema(name = "VlanSubnet")
    public record VlanSubnet(UUID id, String cidr) {}
}
