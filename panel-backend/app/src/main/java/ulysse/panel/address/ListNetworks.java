package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.vlan.VlanView;
import ulysse.panel.vlan.Vlans;

/** Shows a tenant its networks with their subnets. */
@ApplicationScoped
class ListNetworks {
    private final Access access;
    private final Vlans vlans;
    private final Subnets subnets;

    ListNetworks(Access access, Vlans vlans, Subnets subnets) {
        this.access = access;
        this.vlans = vlans;
        this.subnets = subnets;
    }

    List<Network> ofTenant(Actor actor, TenantId tenant) {
        access.check(actor, Permission.READ, tenant);
        List<VlanView> granted = vlans.grantedTo(tenant);
        Map<UUID, List<String>> ranges = subnets.of(granted);
        return granted.stream()
                .map(vlan -> new Network(
                        vlan.id().value(),
                        vlan.name(),
                        vlan.tag(),
                        vlan.mode(),
                        ranges.getOrDefault(vlan.id().value(), List.of())))
                .toList();
    }

    /** A network that a tenant may order in. */
    @Schema(name = "Network")
    record Network(
            UUID id,
            String name,

            @Schema(nullable = true, description = "802.1Q number; null is untagged") @Nullable
            Integer tag,

            @Schema(enumeration = {"routed", "bridged"}) String mode,
            List<String> subnets) {}
}
