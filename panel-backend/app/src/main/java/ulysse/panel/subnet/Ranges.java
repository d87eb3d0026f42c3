package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.platform.Listing;
import ulysse.panel.platform.PanelException;

/** The ranges of subnets, as rows. */
@ApplicationScoped
class Ranges {
    private final EntityManager entities;

    Ranges(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of one subnet. */
    static Listing of(UUID subnet) {
        return Listing.of("r.id as range_id, host(r.first), host(r.last), r.purpose, r.note", "from address_range r")
                .filter("subnet", subnet, "r.subnet_id = :subnet");
    }

    static RangeView view(Object[] c) {
        return new RangeView((UUID) c[0], (String) c[1], (String) c[2], (String) c[3], (String) c[4]);
    }

    /** Those that have an address in common with the block. */
    List<RangeView> within(UUID subnet, Block block) {
        return of(subnet)
                .filter("first", block.firstText(), "r.last >= cast(:first as inet)")
                .filter("last", block.lastText(), "r.first <= cast(:last as inet)")
                .all(entities)
                .stream()
                .map(Ranges::view)
                .toList();
    }

    RangeView require(UUID subnet, UUID id) {
        return of(subnet).filter("id", id, "r.id = :id").all(entities).stream()
                .map(Ranges::view)
                .findFirst()
                .orElseThrow(() -> new PanelException(AccessErrors.NOT_FOUND, "There is no such range in this subnet"));
    }
}
