package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.SortKey;

/** Shows the staff which addresses of a subnet are kept back. */
@ApplicationScoped
class ListRanges {
    private final Access access;
    private final SubnetRows subnets;
    private final EntityManager entities;

    ListRanges(Access access, SubnetRows subnets, EntityManager entities) {
        this.access = access;
        this.subnets = subnets;
        this.entities = entities;
    }

    @Transactional
    Page<RangeView> list(Actor actor, UUID subnet, PageRequest request) {
        access.checkStaff(actor);
        subnets.require(subnet);
        return Ranges.of(subnet)
                .sort("first", SortKey.address("r.first"), SortKey.uuid("r.id"))
                .page(entities, request, Ranges::view);
    }
}
