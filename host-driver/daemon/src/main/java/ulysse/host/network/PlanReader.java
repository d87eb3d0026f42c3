package ulysse.host.network;

import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;
import ulysse.host.platform.Edge;
import ulysse.host.v1.Network;
import ulysse.host.v1.NetworkPlan;

/** The edge of the network room: from a message to networks whose every part has been checked. */
final class PlanReader {
    private PlanReader() {}

    static List<RoutedNetwork> read(NetworkPlan plan) {
        List<RoutedNetwork> networks =
                plan.getNetworksList().stream().map(PlanReader::network).toList();
        refuseOverlaps(networks);
        return networks;
    }

    private static RoutedNetwork network(Network network) {
        String name = Edge.plain(network.getName(), 64, "network name");
        if (network.getTag() != 0) {
            throw new DriverException(
                    Kind.UNSUPPORTED,
                    "network %s: this version of the driver knows untagged networks only, not VLAN %d"
                            .formatted(name, network.getTag()));
        }
        if (network.getMode() != Network.Mode.ROUTED) {
            throw new DriverException(
                    Kind.UNSUPPORTED, "network %s: an untagged network can only be routed".formatted(name));
        }
        return new RoutedNetwork(
                name,
                network.getMasquerade(),
                network.getSubnetsList().stream().map(Edge::subnet).toList(),
                network.getDnsServersList().stream().map(Edge::address).toList());
    }

    private static void refuseOverlaps(List<RoutedNetwork> networks) {
        List<IPAddress> seen = new ArrayList<>();
        for (RoutedNetwork network : networks) {
            for (IPAddress subnet : network.subnets()) {
                if (seen.stream().anyMatch(other -> other.overlaps(subnet))) {
                    throw new DriverException(
                            Kind.INVALID_REQUEST, "subnet %s is in two networks of the plan".formatted(subnet));
                }
                seen.add(subnet);
            }
        }
    }
}
