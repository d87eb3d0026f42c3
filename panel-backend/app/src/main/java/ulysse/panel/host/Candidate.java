package ulysse.panel.host;

import java.util.List;

/**
 * A host as a placement sees it.
 *
 * @param obstacles why it cannot get the vserver, the weightiest first; none when it can
 * @param free what is left to promise of it; negative when it was promised more than it now has
 * @param tenantVservers how many the tenant has there, counted up to {@link Candidates#MOST_COUNTED}
 */
public record Candidate(HostId host, String name, List<Obstacle> obstacles, Room free, int tenantVservers) {
    public Candidate {
        obstacles = List.copyOf(obstacles);
    }

    public boolean fits() {
        return obstacles.isEmpty();
    }

    /** Each obstacle in words. */
    public List<String> reasons(PlacementDemand demand) {
        return obstacles.stream()
                .map(obstacle -> obstacle.sentence(demand, List.of(this), true))
                .toList();
    }

    /** What is left; CPU in thousandths of one. */
    public record Room(long cpuMillis, long memoryMib, long diskMib) {}
}
