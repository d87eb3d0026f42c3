package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import ulysse.panel.platform.InUse;

/** Refuses what would take an address from a vserver, and names the vservers. For staff verbs only. */
@ApplicationScoped
class SubnetUsers {
    private final InUse inUse;

    SubnetUsers(InUse inUse) {
        this.inUse = inUse;
    }

    /** Refuse when a vserver has one of these addresses of the subnet. */
    void refuse(String what, SubnetView subnet, Block block) {
        inUse.refuse(
                what,
                """
                select distinct 'vserver', cast(o.id as text), o.name, t.slug
                from address a join vserver o on o.id = a.vserver_id join tenant t on t.id = o.tenant_id
                where a.address_space_id = :space and a.cidr = cast(:cidr as cidr) and a.state = 'assigned'
                  and a.address >= cast(:first as inet) and a.address <= cast(:last as inet)""",
                Map.of(
                        "space",
                        subnet.addressSpace().id(),
                        "cidr",
                        subnet.cidr(),
                        "first",
                        block.firstText(),
                        "last",
                        block.lastText()));
    }
}
