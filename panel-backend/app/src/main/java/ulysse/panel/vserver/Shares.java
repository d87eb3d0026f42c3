package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.host.contract.ContextId;
import ulysse.panel.address.Addresses;
import ulysse.panel.address.AllocateAddress;
import ulysse.panel.address.ReleaseAddresses;
import ulysse.panel.catalog.PlanView;
import ulysse.panel.context.AllocateContext;
import ulysse.panel.context.ReleaseContext;
import ulysse.panel.host.Footprint;
import ulysse.panel.host.HostId;
import ulysse.panel.host.Placement;
import ulysse.panel.quota.Demand;
import ulysse.panel.quota.Quotas;
import ulysse.panel.quota.Resource;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.vlan.ChooseVlan;
import ulysse.panel.vlan.VlanView;
import ulysse.panel.vlan.Vlans;

/**
 * Takes and gives back all that a vserver holds, in one order everywhere, so that no two transactions wait for each other:
 * quota, address and its subnet, host, context.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Shares {
    private final Quotas quotas;
    private final ChooseVlan chooseVlan;
    private final Vlans vlans;
    private final Placement placement;
    private final Addresses addresses;
    private final AllocateAddress allocateAddress;
    private final ReleaseAddresses releaseAddresses;
    private final AllocateContext allocateContext;
    private final ReleaseContext releaseContext;

    Shares(
            Quotas quotas,
            ChooseVlan chooseVlan,
            Vlans vlans,
            Placement placement,
            Addresses addresses,
            AllocateAddress allocateAddress,
            ReleaseAddresses releaseAddresses,
            AllocateContext allocateContext,
            ReleaseContext releaseContext) {
        this.quotas = quotas;
        this.chooseVlan = chooseVlan;
        this.vlans = vlans;
        this.placement = placement;
        this.addresses = addresses;
        this.allocateAddress = allocateAddress;
        this.releaseAddresses = releaseAddresses;
        this.allocateContext = allocateContext;
        this.releaseContext = releaseContext;
    }

    Taken take(TenantId tenant, UUID owner, PlanView plan, @Nullable String network) {
        VlanView vlan = chooseVlan.choose(tenant, network);
        Footprint share = new Footprint(plan.cpuMillis(), plan.memoryMib(), plan.diskMib());
        quotas.take(tenant, demand(share, 1));
        String address = allocateAddress.allocate(vlan, owner);
        HostId host = placement.place(share, vlan.name(), vlans.reach(vlan.id()));
        return new Taken(host, allocateContext.allocate(host, owner), address);
    }

    void giveBack(Vserver vserver) {
        UUID owner = vserver.id().value();
        quotas.giveBack(
                vserver.tenant(),
                demand(vserver.footprint(), addresses.of(owner).size()));
        releaseAddresses.release(owner);
        placement.leave(vserver.host(), vserver.footprint());
        releaseContext.release(owner);
    }

    /** What one vserver counts for in its tenant's quota. */
    static Demand demand(Footprint share, long addresses) {
        Map<Resource, Long> amounts = new java.util.EnumMap<>(Resource.class);
        amounts.put(Resource.VSERVERS, 1L);
        amounts.put(Resource.CPU_MILLIS, (long) share.cpuMillis());
        amounts.put(Resource.MEMORY_MIB, share.memoryMib());
        amounts.put(Resource.DISK_MIB, share.diskMib());
        if (addresses > 0) {
            amounts.put(Resource.IPV4, addresses);
        }
        return new Demand(amounts);
    }

    /** What an order got. */
    record Taken(HostId host, ContextId context, String address) {}
}
