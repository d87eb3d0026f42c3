package ulysse.panel.vlan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the site file says of a network; all else by name.
 *
 * @param domain null for an untagged network, or for the domain {@code default}
 * @param routingTable null for the one that it has, or one that is free
 */
public record VlanDefinition(
        String name,
        @Nullable Integer tag,
        @Nullable String domain,
        String mode,
        boolean masquerade,
        String addressSpace,
        @Nullable Integer routingTable,
        List<String> dnsServers,
        List<String> hosts) {}
