package ulysse.panel.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.platform.PanelException;

/**
 * Finds the host for an order: ready, not cordoned, reaching the network, with the labels and the room; of those the one
 * with fewest of the tenant's vservers, then with most memory left to promise. The choice locks nothing; only the promise
 * counts, and whoever is refused it asks the next.
 */
@ApplicationScoped
public class Placement {
    private final Candidates candidates;
    private final HostShares shares;

    Placement(Candidates candidates, HostShares shares) {
        this.candidates = candidates;
        this.shares = shares;
    }

    /** The hosts that fit, the best first, or a refusal that says what all of them lack. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Candidate> choose(PlacementDemand demand) {
        List<Candidate> fitting = candidates.fitting(demand);
        if (!fitting.isEmpty()) {
            return fitting;
        }
        List<Candidate> all = candidates.all(demand);
        List<Candidate> since = all.stream().filter(Candidate::fits).toList();
        if (since.isEmpty()) {
            throw refusal(refusalSentence(demand, all));
        }
        return since;
    }

    /** All hosts and what each lacks; for the staff. */
    public List<Candidate> survey(PlacementDemand demand) {
        return candidates.all(demand);
    }

    /**
     * Promise the share in the caller's transaction, if the host can still give it. Its row stays locked until commit: ask
     * for this last.
     *
     * @param vlan the network that the host must still reach
     * @return false when it was filled, cordoned or cut off meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean promise(HostId host, UUID vlan, Footprint share) {
        return shares.take(host, vlan, share);
    }

    /** Give back what was promised. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(HostId host, Footprint share) {
        shares.giveBack(host, share);
    }

    /** The refusal when each host that was chosen had been filled by the time of its promise. */
    public static PanelException filledMeanwhile() {
        return refusal("The last room was taken by other orders at this moment; try again");
    }

    /** Why this host and no other, in words for the staff. */
    public static String why(Candidate chosen) {
        return "host %s: %s of the tenant's vservers there, %.2f CPU, %d MiB of memory and %d MiB of disk left before this"
                .formatted(
                        chosen.name(),
                        chosen.tenantVservers() < Candidates.MOST_COUNTED ? chosen.tenantVservers() : "many",
                        chosen.free().cpuMillis() / 1000.0,
                        chosen.free().memoryMib(),
                        chosen.free().diskMib());
    }

    /** What keeps these hosts, none of which fits, by how many. Hosts have no names for tenants; this is enough to know whom to ask. */
    public static String refusalSentence(PlacementDemand demand, List<Candidate> hosts) {
        if (hosts.isEmpty()) {
            return "There is no host yet";
        }
        Map<Obstacle, List<Candidate>> groups = new EnumMap<>(Obstacle.class);
        for (Candidate host : hosts) {
            groups.computeIfAbsent(host.obstacles().getFirst(), obstacle -> new ArrayList<>())
                    .add(host);
        }
        List<String> parts = new ArrayList<>();
        groups.forEach((obstacle, ones) -> parts.add((parts.isEmpty() ? subject(demand, ones, hosts) : ones.size() + "")
                + " " + obstacle.sentence(demand, ones, ones.size() == 1)));
        return String.join(", ", parts);
    }

    private static String subject(PlacementDemand demand, List<Candidate> some, List<Candidate> all) {
        if (demand.wished() != null) {
            return "Host " + all.getFirst().name();
        }
        return all.size() == 1 ? "The only host" : "%d of %d hosts".formatted(some.size(), all.size());
    }

    private static PanelException refusal(String detail) {
        return new PanelException(HostErrors.NO_PLACE, detail);
    }
}
