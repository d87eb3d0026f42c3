package ulysse.panel.address;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import ulysse.panel.host.HostDriver;
import ulysse.panel.host.HostDrivers;
import ulysse.panel.host.HostId;
import ulysse.panel.host.Hosts;
import ulysse.panel.host.NetworkSpec;
import ulysse.panel.vlan.VlanView;
import ulysse.panel.vlan.Vlans;

/** Tells a host its network plan: at first contact, after a lost one, when it has changed, and from time to time again. */
@ApplicationScoped
public class ApplyNetworks {
    private static final Logger LOG = Logger.getLogger(ApplyNetworks.class);

    private final HostDrivers drivers;
    private final Hosts hosts;
    private final Vlans vlans;
    private final Subnets subnets;
    private final NetworkConfig config;
    private final Clock clock;
    private final Map<HostId, Lock> turns = new ConcurrentHashMap<>();
    private final Map<HostId, Told> told = new ConcurrentHashMap<>();

    ApplyNetworks(HostDrivers drivers, Hosts hosts, Vlans vlans, Subnets subnets, NetworkConfig config, Clock clock) {
        this.drivers = drivers;
        this.hosts = hosts;
        this.vlans = vlans;
        this.subnets = subnets;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Tell the host unless it was told this very plan not long ago, since its present contact began. One at a time for each
     * host, so that an older plan never comes last.
     */
    public void ensure(HostId host) {
        Lock turn = turns.computeIfAbsent(host, id -> new ReentrantLock());
        turn.lock();
        try {
            List<NetworkSpec> plan = QuarkusTransaction.joiningExisting().call(() -> plan(host));
            HostDriver driver = drivers.of(host);
            long contact = drivers.contact(host);
            Told before = told.get(host);
            if (before != null && before.holds(contact, plan, clock.instant().minus(config.repeat()))) {
                return;
            }
            driver.applyNetwork(plan).forEach(change -> LOG.infof("host %s: %s", host, change));
            told.put(host, new Told(contact, plan, clock.instant()));
        } finally {
            turn.unlock();
        }
    }

    /** Without the tagged networks that its driver would refuse, and the rest of the plan with them. */
    private List<NetworkSpec> plan(HostId host) {
        boolean carriesTags = hosts.carriesTags(host);
        List<VlanView> reached = vlans.reachedBy(host).stream()
                .filter(vlan -> vlan.tag() == null || carriesTags)
                .toList();
        Map<UUID, List<String>> ranges = subnets.of(reached);
        return reached.stream()
                .map(vlan -> new NetworkSpec(
                        vlan.id().value(),
                        vlan.name(),
                        vlan.tag() == null ? 0 : vlan.tag(),
                        vlan.isBridged(),
                        vlan.masquerade(),
                        ranges.getOrDefault(vlan.id().value(), List.of()),
                        vlan.dnsServers()))
                .toList();
    }

    private record Told(long contact, List<NetworkSpec> plan, Instant at) {
        boolean holds(long now, List<NetworkSpec> wished, Instant notBefore) {
            return contact == now && plan.equals(wished) && at.isAfter(notBefore);
        }
    }
}
