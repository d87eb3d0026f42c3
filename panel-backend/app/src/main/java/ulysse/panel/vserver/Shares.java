package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ulysse.host.contract.ContextId;
import ulysse.panel.access.Actor;
import ulysse.panel.address.Addresses;
import ulysse.panel.address.AllocateAddresses;
import ulysse.panel.address.Family;
import ulysse.panel.address.ReleaseAddresses;
import ulysse.panel.catalog.PlanView;
import ulysse.panel.context.AllocateContext;
import ulysse.panel.context.ReleaseContext;
import ulysse.panel.host.Candidate;
import ulysse.panel.host.Footprint;
import ulysse.panel.host.HostId;
import ulysse.panel.host.Hosts;
import ulysse.panel.host.Placement;
import ulysse.panel.host.PlacementDemand;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.quota.Demand;
import ulysse.panel.quota.Quotas;
import ulysse.panel.quota.Resource;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.vlan.ChooseVlan;
import ulysse.panel.vlan.VlanView;
import ulysse.panel.vlan.Vlans;

/**
 * Takes and gives back all that a vserver holds, in one order everywhere, so that no two transactions wait for each other:
 * addresses, context, quota, host. What many orders want at once comes last, so that it is held for the shortest time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Shares {
    private final Quotas quotas;
    private final ChooseVlan chooseVlan;
    private final Vlans vlans;
    private final Hosts hosts;
    private final Placement placement;
    private final Addresses addresses;
    private final AllocateAddresses allocateAddresses;
    private final ReleaseAddresses releaseAddresses;
    private final AllocateContext allocateContext;
    private final ReleaseContext releaseContext;

    Shares(
            Quotas quotas,
            ChooseVlan chooseVlan,
            Vlans vlans,
            Hosts hosts,
            Placement placement,
            Addresses addresses,
            AllocateAddresses allocateAddresses,
            ReleaseAddresses releaseAddresses,
            AllocateContext allocateContext,
            ReleaseContext releaseContext) {
        this.quotas = quotas;
        this.chooseVlan = chooseVlan;
        this.vlans = vlans;
        this.hosts = hosts;
        this.placement = placement;
        this.addresses = addresses;
        this.allocateAddresses = allocateAddresses;
        this.releaseAddresses = releaseAddresses;
        this.allocateContext = allocateContext;
        this.releaseContext = releaseContext;
    }

    Taken take(Actor actor, TenantId tenant, UUID owner, PlanView plan, Wanted wanted) {
        VlanView vlan = chooseVlan.choose(tenant, wanted.network());
        PlacementDemand where = demandOnHost(tenant, plan, vlan, wanted.host());
        Demand demand = demand(where.share(), units(allocateAddresses.families(vlan)));
        quotas.refuse(tenant, demand);
        Iterator<Candidate> fitting = placement.choose(where).iterator();
        List<String> taken = allocateAddresses.allocate(actor, vlan, wanted.addresses(), tenant, owner);
        Candidate placed = fitting.next();
        ContextId context = allocateContext.allocate(placed.host(), wanted.context(), tenant, owner);
        quotas.reserve(tenant, demand);
        while (!placement.promise(placed.host(), where.vlan(), where.share())) {
            allocateContext.putBack(owner);
            placed = following(fitting);
            context = allocateContext.allocate(placed.host(), wanted.context(), tenant, owner);
        }
        return new Taken(placed.host(), context, taken, Placement.why(placed));
    }

    /** The next best host, when another order has just filled the better one. */
    private static Candidate following(Iterator<Candidate> fitting) {
        if (!fitting.hasNext()) {
            throw Placement.filledMeanwhile();
        }
        return fitting.next();
    }

    /** What the order asks of a host; the host itself may be asked for by name. */
    PlacementDemand demandOnHost(TenantId tenant, PlanView plan, VlanView vlan, @Nullable String host) {
        return new PlacementDemand(
                tenant.value(),
                footprint(plan),
                vlan.id().value(),
                vlan.name(),
                vlan.tag() != null,
                plan.hostLabels(),
                host == null
                        ? null
                        : hosts.find(host).orElseThrow(() -> InvalidField.of("host", "is not known: " + host)));
    }

    /** What it had reserved is used from now on: it is ready for the first time. */
    void settle(Vserver vserver) {
        Map<Family, Long> units = addresses.of(vserver.id().value()).stream()
                .collect(Collectors.groupingBy(Addresses.Held::family, Collectors.counting()));
        quotas.settle(vserver.tenant(), demand(vserver.footprint(), units));
    }

    void giveBack(Vserver vserver) {
        UUID owner = vserver.id().value();
        Map<Family, Long> units = releaseAddresses.release(owner);
        releaseContext.release(owner);
        quotas.giveBack(vserver.tenant(), demand(vserver.footprint(), units), vserver.wasReady());
        placement.leave(vserver.host(), vserver.footprint());
    }

    /** Tell what an order would count for in its tenant's quota; takes nothing. While the network is open, one IPv4 address. */
    Demand preview(TenantId tenant, PlanView plan, @Nullable String network) {
        boolean open = network == null && vlans.grantedTo(tenant).size() != 1;
        List<Family> families =
                open ? List.of(Family.IPV4) : allocateAddresses.families(chooseVlan.choose(tenant, network));
        return demand(footprint(plan), units(families));
    }

    private static Footprint footprint(PlanView plan) {
        return new Footprint(plan.cpuMillis(), plan.memoryMib(), plan.diskMib());
    }

    private static Map<Family, Long> units(List<Family> families) {
        return families.stream().collect(Collectors.toMap(family -> family, family -> 1L));
    }

    private static Demand demand(Footprint share, Map<Family, Long> units) {
        Map<Resource, Long> amounts = new EnumMap<>(Resource.class);
        amounts.put(Resource.VSERVERS, 1L);
        amounts.put(Resource.CPU_MILLIS, (long) share.cpuMillis());
        amounts.put(Resource.MEMORY_MIB, share.memoryMib());
        amounts.put(Resource.DISK_MIB, share.diskMib());
        units.forEach((family, count) -> amounts.put(resource(family), count));
        return new Demand(amounts);
    }

    private static Resource resource(Family family) {
        return switch (family) {
            case IPV4 -> Resource.IPV4;
            case IPV6 -> Resource.IPV6;
        };
    }

    /**
     * What an order got.
     *
     * @param why this host and no other, in words for the staff
     */
    record Taken(HostId host, ContextId context, List<String> addresses, String why) {}
}
