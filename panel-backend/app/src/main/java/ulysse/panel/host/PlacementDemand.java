package ulysse.panel.host;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a host must have to get a vserver.
 *
 * @param tenant whose vservers are spread
 * @param vlan the network that the host must reach
 * @param network that network's name, for the explanation
 * @param tagged whether it is a tagged one, which not every host can carry
 * @param labels that the host must have, all of them
 * @param wished the only host that will do; null for any
 */
public record PlacementDemand(
        UUID tenant,
        Footprint share,
        UUID vlan,
        String network,
        boolean tagged,
        List<String> labels,
        @Nullable HostId wished) {
    public PlacementDemand {
        labels = List.copyOf(labels);
    }
}
