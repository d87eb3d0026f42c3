package ulysse.panel.vlan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What shall be different; what is left out stays. */
@Schema(name = "VlanChange")
record VlanChange(
        @Schema(nullable = true) @Pattern(regexp = VlanRules.NAME, message = VlanRules.NAME_MESSAGE) @Nullable
        String name,

        @Schema(nullable = true) @Nullable Boolean masquerade,

        @Schema(nullable = true) @Size(max = 8) @Nullable List<@NotNull String> dnsServers,

        @Schema(nullable = true) @Nullable Integer routingTable) {

    VlanFields applied(VlanFields before) {
        return new VlanFields(
                name == null ? before.name() : name,
                before.tag(),
                before.domain(),
                before.mode(),
                masquerade == null ? before.masquerade() : masquerade,
                before.addressSpace(),
                routingTable == null ? before.routingTable() : routingTable,
                dnsServers == null ? before.dnsServers() : dnsServers);
    }
}
