package ulysse.panel.host;

import java.util.List;
import java.util.UUID;

/**
 * One network of a host's plan.
 *
 * @param tag 802.1Q number, 0 for an untagged network local to the host
 * @param subnets in CIDR notation
 */
public record NetworkSpec(
        UUID vlan,
        String name,
        int tag,
        boolean bridged,
        boolean masquerade,
        List<String> subnets,
        List<String> dnsServers) {
    public NetworkSpec {
        subnets = List.copyOf(subnets);
        dnsServers = List.copyOf(dnsServers);
    }
}
