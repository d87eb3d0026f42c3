package ulysse.panel.vlan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A network that shall be made. */
@Schema(name = "NewVlan")
record NewVlan(
        @NotNull @Pattern(regexp = VlanRules.NAME, message = VlanRules.NAME_MESSAGE)
        String name,

        @Schema(nullable = true, minimum = "1", maximum = "4094", description = "802.1Q number; left out for untagged")
        @Nullable
        Integer tag,

        @Schema(nullable = true, description = "the network domain's id; needed with a tag") @Nullable
        UUID domain,

        @NotNull @Schema(enumeration = {"routed", "bridged"})
        String mode,

        @Schema(nullable = true, description = "left out: no") @Nullable
        Boolean masquerade,

        @NotNull @Schema(description = "the address space's id")
        UUID addressSpace,

        @Schema(nullable = true, description = "left out: the panel chooses one") @Nullable
        Integer routingTable,

        @Schema(nullable = true) @Size(max = 8) @Nullable List<@NotNull String> dnsServers) {

    VlanFields fields() {
        return new VlanFields(
                name,
                tag,
                domain,
                mode,
                Boolean.TRUE.equals(masquerade),
                addressSpace,
                routingTable,
                dnsServers == null ? List.of() : dnsServers);
    }
}
