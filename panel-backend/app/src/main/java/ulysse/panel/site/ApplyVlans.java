package ulysse.panel.site;

import jakarta.enterprise.context.ApplicationScoped;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.address.Cidr;
import ulysse.panel.address.DefineSubnet;
import ulysse.panel.address.SubnetDefinition;
import ulysse.panel.vlan.DefinePartition;
import ulysse.panel.vlan.DefineVlan;
import ulysse.panel.vlan.GrantVlan;
import ulysse.panel.vlan.Partition;
import ulysse.panel.vlan.VlanDefinition;
import ulysse.panel.vlan.VlanView;
import ulysse.panel.vlan.Vlans;

/** Applies the address spaces and networks of the site file, with their subnets and grants. */
@ApplicationScoped
class ApplyVlans {
    private final Access access;
    private final DefinePartition definePartition;
    private final DefineVlan defineVlan;
    private final DefineSubnet defineSubnet;
    private final GrantVlan grantVlan;
    private final Vlans vlans;

    ApplyVlans(
            Access access,
            DefinePartition definePartition,
            DefineVlan defineVlan,
            DefineSubnet defineSubnet,
            GrantVlan grantVlan,
            Vlans vlans) {
        this.access = access;
        this.definePartition = definePartition;
        this.defineVlan = defineVlan;
        this.defineSubnet = defineSubnet;
        this.grantVlan = grantVlan;
        this.vlans = vlans;
    }

    void apply(Actor actor, SiteFile.SpaceEntry entry) {
        definePartition.ensure(actor, Partition.ADDRESS_SPACE, Entries.name(entry.name(), "name"));
    }

    void apply(Actor actor, SiteFile.DomainEntry entry) {
        definePartition.ensure(actor, Partition.NETWORK_DOMAIN, Entries.name(entry.name(), "name"));
    }

    void apply(Actor actor, SiteFile.VlanEntry entry) {
        defineVlan.define(actor, definition(entry));
        VlanView vlan = vlans.find(Entries.name(entry.name(), "name")).orElseThrow();
        for (int i = 0; i < entry.subnets().size(); i++) {
            SiteFile.SubnetEntry subnet = entry.subnets().get(i);
            Entries.apply("subnets", i, subnet.cidr(), () -> subnet(actor, vlan, subnet));
        }
        for (String tenant : entry.tenants()) {
            grantVlan.grant(actor, vlan.id(), access.tenant(actor, tenant));
        }
    }

    private static VlanDefinition definition(SiteFile.VlanEntry entry) {
        return new VlanDefinition(
                Entries.name(entry.name(), "name"),
                entry.tag(),
                entry.domain(),
                Entries.require(entry.mode(), "mode"),
                entry.masquerade(),
                Entries.require(entry.addressSpace(), "addressSpace"),
                entry.routingTable(),
                entry.dns(),
                entry.hosts());
    }

    private void subnet(Actor actor, VlanView vlan, SiteFile.SubnetEntry entry) {
        defineSubnet.define(
                actor, vlan, new SubnetDefinition(new Cidr(Entries.require(entry.cidr(), "cidr")), entry.gateway()));
    }
}
