package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.SortKey;

/** Shows the staff the subnets and how full they are. */
@ApplicationScoped
class ListSubnets {
    private static final List<String> FAMILIES = List.of("4", "6");

    private final Access access;
    private final SubnetRows subnets;
    private final EntityManager entities;

    ListSubnets(Access access, SubnetRows subnets, EntityManager entities) {
        this.access = access;
        this.subnets = subnets;
        this.entities = entities;
    }

    @Transactional
    Page<SubnetView> list(Actor actor, SubnetFilter filter, PageRequest request) {
        access.checkStaff(actor);
        return SubnetRows.listing()
                .sort("cidr", SortKey.address("s.cidr"), SortKey.uuid("s.id"))
                .sort("used", SortKey.number("f.used"), SortKey.uuid("s.id"))
                .uuid("vlan", filter.vlan(), "s.vlan_id = :vlan")
                .uuid("space", filter.space(), "s.address_space_id = :space")
                .oneOf("family", filter.family(), FAMILIES, "family(s.cidr) = cast(:family as integer)")
                .page(entities, request, SubnetRows::view);
    }

    @Transactional
    SubnetView read(Actor actor, UUID id) {
        access.checkStaff(actor);
        return subnets.require(id);
    }
}
