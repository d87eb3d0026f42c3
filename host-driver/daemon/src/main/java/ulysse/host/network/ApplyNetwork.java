package ulysse.host.network;

import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ulysse.host.instance.HostControlGrpcService.Networks;
import ulysse.host.network.Forwarding.Family;
import ulysse.host.v1.NetworkPlan;
import ulysse.host.v1.NetworkReport;

/** Makes this host's networks as planned. Touches the installation's own table and the forwarding switches, nothing else. */
public final class ApplyNetwork implements Networks {
    private static final Logger log = LoggerFactory.getLogger(ApplyNetwork.class);

    private final String installation;
    private final Nftables nftables = new Nftables();
    private final Forwarding forwarding = new Forwarding();

    public ApplyNetwork(String installation) {
        this.installation = installation;
    }

    @Override
    public synchronized NetworkReport apply(NetworkPlan plan) {
        List<RoutedNetwork> networks = PlanReader.read(plan);
        List<String> changes = new ArrayList<>(replaceTable(networks));
        changes.addAll(forwarding.ensure(families(networks)));
        changes.forEach(change -> log.info("Network: {}", change));
        return NetworkReport.newBuilder().addAllChanges(changes).build();
    }

    /** Takes away all that {@link #apply} made, so that the host is as it was. */
    public synchronized void release() {
        nftables.apply(Ruleset.remove(installation));
        forwarding.release(nftables::hasUlysseTables).forEach(change -> log.info("Network: {}", change));
    }

    private List<String> replaceTable(List<RoutedNetwork> networks) {
        String name = Ruleset.tableName(installation);
        String before = nftables.table(name);
        nftables.apply(Ruleset.replace(installation, networks));
        return nftables.table(name).equals(before)
                ? List.of()
                : List.of("wrote the rules of %d networks to the table %s".formatted(networks.size(), name));
    }

    private static List<Family> families(List<RoutedNetwork> networks) {
        List<IPAddress> subnets =
                networks.stream().flatMap(network -> network.subnets().stream()).toList();
        List<Family> families = new ArrayList<>();
        if (subnets.stream().anyMatch(IPAddress::isIPv4)) {
            families.add(Family.IPV4);
        }
        if (subnets.stream().anyMatch(IPAddress::isIPv6)) {
            families.add(Family.IPV6);
        }
        return families;
    }
}
