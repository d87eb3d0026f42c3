package ulysse.panel.address;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import ulysse.panel.host.HostDriver;
import ulysse.panel.host.HostDrivers;
import ulysse.panel.host.HostId;
import ulysse.panel.host.NetworkSpec;
import ulysse.panel.vlan.VlanView;
import ulysse.panel.vlan.Vlans;

/** Tells a host its network plan: at first contact, after a lost one, and when the plan has changed. */
@ApplicationScoped
public class ApplyNetworks {
    private static final Logger LOG = Logger.getLogger(ApplyNetworks.class);

    private final HostDrivers drivers;
    private final Vlans vlans;
    private final Subnets subnets;
    private final Map<HostId, Told> told = new ConcurrentHashMap<>();

    ApplyNetworks(HostDrivers drivers, Vlans vlans, Subnets subnets) {
        this.drivers = drivers;
        this.vlans = vlans;
        this.subnets = subnets;
    }

    /** Tell the host unless it holds this very plan since its present contact began. */
    public void ensure(HostId host) {
        List<NetworkSpec> plan = QuarkusTransaction.joiningExisting().call(() -> plan(host));
        HostDriver driver = drivers.of(host);
        Told now = new Told(drivers.contact(host), plan);
        if (now.equals(told.get(host))) {
            return;
        }
        driver.applyNetwork(plan).forEach(change -> LOG.infof("host %s: %s", host, change));
        told.put(host, now);
    }

    /** Tell the host its plan again, whatever it was told before. */
    public void again(HostId host) {
        told.remove(host);
        ensure(host);
    }

    private List<NetworkSpec> plan(HostId host) {
        List<VlanView> reached = vlans.reachedBy(host);
        Map<UUID, List<Subnets.SubnetView>> ranges = subnets.of(reached);
        return reached.stream()
                .map(vlan -> new NetworkSpec(
                        vlan.id().value(),
                        vlan.name(),
                        vlan.tag() == null ? 0 : vlan.tag(),
                        vlan.isBridged(),
                        vlan.masquerade(),
                        ranges.getOrDefault(vlan.id().value(), List.of()).stream()
                                .map(Subnets.SubnetView::cidr)
                                .toList(),
                        vlan.dnsServers()))
                .toList();
    }

    private record Told(long contact, List<NetworkSpec> plan) {}
}
