package ulysse.panel.vlan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the staff say of a network; hosts by name. */
public record VlanDefinition(
        String name,
        @Nullable Integer tag,
        String mode,
        boolean masquerade,
        String addressSpace,
        List<String> dnsServers,
        List<String> hosts) {}
