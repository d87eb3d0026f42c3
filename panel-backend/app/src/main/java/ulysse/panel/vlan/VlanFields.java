package ulysse.panel.vlan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people decide of a network.
 *
 * @param tag 802.1Q number, null for an untagged network local to each host
 * @param domain the cabling that the tag belongs to, null when untagged
 * @param mode {@code routed} or {@code bridged}
 * @param routingTable null when untagged, or when the panel shall choose
 */
record VlanFields(
        String name,
        @Nullable Integer tag,
        @Nullable UUID domain,
        String mode,
        boolean masquerade,
        UUID addressSpace,
        @Nullable Integer routingTable,
        List<String> dnsServers) {
    VlanFields {
        dnsServers = List.copyOf(dnsServers);
    }

    VlanFields withRoutingTable(@Nullable Integer number) {
        return new VlanFields(name, tag, domain, mode, masquerade, addressSpace, number, dnsServers);
    }
}
