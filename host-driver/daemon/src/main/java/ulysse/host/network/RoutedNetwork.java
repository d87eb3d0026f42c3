package ulysse.host.network;

import inet.ipaddr.IPAddress;
import java.util.List;

/**
 * An untagged network that lives on this host alone: vservers reach each other in it by the host's routes.
 *
 * @param masquerade leaves the host with the host's own address; what is outside cannot begin a conversation with it
 */
record RoutedNetwork(String name, boolean masquerade, List<IPAddress> subnets, List<IPAddress> dnsServers) {
    RoutedNetwork {
        subnets = List.copyOf(subnets);
        dnsServers = List.copyOf(dnsServers);
    }
}
