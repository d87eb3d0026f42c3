package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.address.Cidr;
import ulysse.panel.address.DefineSubnet;
import ulysse.panel.address.SubnetDefinition;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.vlan.VlanId;
import ulysse.panel.vlan.VlanView;
import ulysse.panel.vlan.Vlans;

/** Gives a network a subnet that the staff ask for by the API. */
@ApplicationScoped
class CreateSubnet {
    private final Access access;
    private final Vlans vlans;
    private final DefineSubnet defineSubnet;
    private final SubnetRows subnets;

    CreateSubnet(Access access, Vlans vlans, DefineSubnet defineSubnet, SubnetRows subnets) {
        this.access = access;
        this.vlans = vlans;
        this.defineSubnet = defineSubnet;
        this.subnets = subnets;
    }

    @Transactional
    SubnetView create(Actor actor, SubnetRequest request) {
        access.checkStaffAdmin(actor);
        SubnetDefinition definition =
                new SubnetDefinition(cidr(request.cidr()), gateway(request.gateway()), request.handsOut());
        VlanView vlan = vlans.find(new VlanId(request.vlan()))
                .orElseThrow(() -> InvalidField.of("vlan", "there is no such network"));
        return subnets.require(defineSubnet.create(actor, vlan, definition));
    }

    private static Cidr cidr(String text) {
        try {
            return new Cidr(text);
        } catch (IllegalArgumentException notACidr) {
            throw InvalidField.of(
                    "cidr", "must be a range with nothing behind the prefix, as 10.7.0.0/24 or fd00::/64");
        }
    }

    private static @Nullable String gateway(@Nullable String text) {
        return text == null ? null : Block.address("gateway", text).firstText();
    }
}
