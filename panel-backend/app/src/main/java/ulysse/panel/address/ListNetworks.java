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
import ulysse.panel.host.Hosts;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.vlan.VlanView;
import ulysse.panel.vlan.Vlans;

/** Shows networks with their subnets: to a tenant its own, to the staff all and how full they are. */
@ApplicationScoped
class ListNetworks {
    private final Access access;
    private final Vlans vlans;
    private final Subnets subnets;
    private final Hosts hosts;

    ListNetworks(Access access, Vlans vlans, Subnets subnets, Hosts hosts) {
        this.access = access;
        this.vlans = vlans;
        this.subnets = subnets;
        this.hosts = hosts;
    }

    List<Network> ofTenant(Actor actor, TenantId tenant) {
        access.check(actor, Permission.READ, tenant);
        List<VlanView> granted = vlans.grantedTo(tenant);
        Map<UUID, List<Subnets.SubnetView>> ranges = subnets.of(granted);
        return granted.stream()
                .map(vlan -> new Network(
                        vlan.id().value(),
                        vlan.name(),
                        vlan.tag(),
                        vlan.mode(),
                        ranges.getOrDefault(vlan.id().value(), List.of()).stream()
                                .map(Subnets.SubnetView::cidr)
                                .toList()))
                .toList();
    }

    Page<StaffNetwork> all(Actor actor, PageRequest request) {
        access.checkStaff(actor);
        Cursor after = request.after();
        List<VlanView> rows = vlans.after(after == null ? null : after.string(0), request.rows());
        Map<UUID, List<Subnets.SubnetView>> ranges = subnets.of(rows);
        return Page.cut(rows, request, vlan -> Cursor.of(vlan.name())).map(vlan -> staffView(vlan, ranges));
    }

    private StaffNetwork staffView(VlanView vlan, Map<UUID, List<Subnets.SubnetView>> ranges) {
        return new StaffNetwork(
                vlan.id().value(),
                vlan.name(),
                vlan.tag(),
                vlan.mode(),
                vlan.masquerade(),
                ranges.getOrDefault(vlan.id().value(), List.of()),
                vlans.reach(vlan.id()).stream().map(hosts::name).sorted().toList());
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

    /** A network as the staff see it. */
    @Schema(name = "StaffNetwork")
    record StaffNetwork(
            UUID id,
            String name,

            @Schema(nullable = true, description = "802.1Q number; null is untagged") @Nullable
            Integer tag,

            @Schema(enumeration = {"routed", "bridged"}) String mode,
            boolean masquerade,
            List<Subnets.SubnetView> subnets,
            List<String> hosts) {}
}
