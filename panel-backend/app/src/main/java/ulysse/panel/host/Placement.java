package ulysse.panel.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ulysse.panel.platform.PanelException;

/** Picks the host for an order: ready, reaching the network, with room; the one with most memory left to promise first. */
@ApplicationScoped
public class Placement {
    private final Hosts hosts;
    private final HostShares shares;

    Placement(Hosts hosts, HostShares shares) {
        this.hosts = hosts;
        this.shares = shares;
    }

    /**
     * Pick a host and promise the share in the caller's transaction, or refuse with the reason of each host.
     *
     * @param network name of the network, for the explanation
     * @param reach the hosts that reach it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public HostId place(Footprint share, String network, Set<HostId> reach) {
        List<HostView> candidates = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (Host host : hosts.everyone()) {
            HostView view = host.view();
            obstacle(view, share, network, reach)
                    .ifPresentOrElse(why -> reasons.add(new Reason(view.name(), why)), () -> candidates.add(view));
        }
        candidates.sort(Comparator.comparing(shares::memoryToPromise).reversed());
        for (HostView candidate : candidates) {
            HostId id = new HostId(candidate.id());
            if (shares.take(id, share)) {
                return id;
            }
            reasons.add(new Reason(candidate.name(), "was filled by another order at this moment"));
        }
        throw refusal(reasons);
    }

    /** Give back what was promised. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(HostId host, Footprint share) {
        shares.giveBack(host, share);
    }

    private Optional<String> obstacle(HostView host, Footprint share, String network, Set<HostId> reach) {
        if (!host.state().equals(HostState.READY.text())) {
            return Optional.of("is not ready");
        }
        if (!reach.contains(new HostId(host.id()))) {
            return Optional.of("does not reach the network " + network);
        }
        if (shares.cpuToPromise(host) < share.cpuMillis()) {
            return Optional.of("has %.2f CPU left to promise".formatted(shares.cpuToPromise(host) / 1000.0));
        }
        if (shares.memoryToPromise(host) < share.memoryMib()) {
            return Optional.of("has %d MiB of memory left to promise".formatted(shares.memoryToPromise(host)));
        }
        if (shares.diskToPromise(host) < share.diskMib()) {
            return Optional.of("has %d MiB of disk left to promise".formatted(shares.diskToPromise(host)));
        }
        return Optional.empty();
    }

    /** Hosts have no names for tenants; how many and why is enough to know whom to ask. */
    private static PanelException refusal(List<Reason> reasons) {
        String all = reasons.stream()
                .collect(Collectors.groupingBy(Reason::why, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> "%d %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
        String detail = reasons.isEmpty() ? "There is no host yet" : "Of %d hosts: %s".formatted(reasons.size(), all);
        return new PanelException(HostErrors.NO_PLACE, detail, Map.of());
    }

    private record Reason(String host, String why) {}
}
