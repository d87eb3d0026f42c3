package ulysse.panel.vserver;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.host.Candidate;
import ulysse.panel.host.Placement;
import ulysse.panel.host.PlacementDemand;
import ulysse.panel.platform.Named;

/** Where an order would go, and what every host has against it. */
@Schema(name = "Placement")
public record PlacementView(
        @Schema(nullable = true, description = "null when no host can take it") @Nullable
        Named chosen,

        @Schema(description = "why this one, or why none") String why,

        List<HostOpinion> hosts) {

    /** One host as the placement sees it; what is free is before the order, and may be negative. */
    @Schema(name = "HostOpinion")
    public record HostOpinion(
            UUID id,
            String name,
            boolean fits,
            List<String> reasons,
            long freeCpuMillis,
            long freeMemoryMib,
            long freeDiskMib,

            @Schema(description = "how many of the tenant's are there, counted up to 100")
            int tenantVservers) {}

    /** All hosts by name; the choice among them is the one that an order would make. */
    static PlacementView of(PlacementDemand demand, List<Candidate> hosts) {
        Optional<Candidate> chosen = hosts.stream()
                .filter(Candidate::fits)
                .min(Comparator.comparingInt(Candidate::tenantVservers)
                        .thenComparing(host -> -host.free().memoryMib())
                        .thenComparing(Candidate::name));
        return new PlacementView(
                chosen.map(host -> new Named(host.host().value(), host.name())).orElse(null),
                chosen.map(Placement::why).orElseGet(() -> Placement.refusalSentence(demand, hosts)),
                hosts.stream().map(host -> opinion(demand, host)).toList());
    }

    private static HostOpinion opinion(PlacementDemand demand, Candidate host) {
        return new HostOpinion(
                host.host().value(),
                host.name(),
                host.fits(),
                host.reasons(demand),
                host.free().cpuMillis(),
                host.free().memoryMib(),
                host.free().diskMib(),
                host.tenantVservers());
    }
}
