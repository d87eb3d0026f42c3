package ulysse.panel.vlan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A network as other rooms see it.
 *
 * @param tag 802.1Q number, null for an untagged network local to each host
 * @param mode {@code routed} or {@code bridged}
 */
public record VlanView(
        VlanId id,
        String name,
        @Nullable Integer tag,
        String mode,
        boolean masquerade,
        UUID addressSpace,
        List<String> dnsServers) {
    public boolean isBridged() {
        return mode.equals("bridged");
    }
}
