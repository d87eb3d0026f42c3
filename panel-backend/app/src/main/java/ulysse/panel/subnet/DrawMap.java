package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.address.Cidr;
import ulysse.panel.platform.InvalidField;

/** Shows the staff what is where in a subnet. What was never used is counted by subtraction, not read. */
@ApplicationScoped
class DrawMap {
    private final Access access;
    private final SubnetRows subnets;
    private final Ranges ranges;
    private final MapRows rows;

    DrawMap(Access access, SubnetRows subnets, Ranges ranges, MapRows rows) {
        this.access = access;
        this.subnets = subnets;
        this.ranges = ranges;
        this.rows = rows;
    }

    /**
     * Draw one.
     *
     * @param within the part to draw, a CIDR; null for all
     */
    @Transactional
    SubnetMap draw(Actor actor, UUID id, @Nullable String within) {
        access.checkStaff(actor);
        SubnetView subnet = subnets.require(id);
        Cidr part = within == null ? new Cidr(subnet.cidr()) : part(subnet, within);
        MapGrid grid = MapGrid.of(part, subnet.handsOut());
        ranges.within(id, grid.block()).forEach(grid::add);
        rows.counts(subnet, grid).forEach(grid::add);
        if (grid.isSingle()) {
            rows.units(subnet, grid).forEach(grid::name);
        }
        return new SubnetMap(part.text(), grid.cells());
    }

    private static Cidr part(SubnetView subnet, String within) {
        try {
            Cidr part = new Cidr(within);
            if (Block.of(new Cidr(subnet.cidr())).contains(Block.of(part)) && part.prefix() <= subnet.handsOut()) {
                return part;
            }
        } catch (IllegalArgumentException notACidr) {
            throw InvalidField.of("within", "must be a part of %s as a CIDR".formatted(subnet.cidr()));
        }
        throw InvalidField.of(
                "within", "must be a part of %s, down to /%d".formatted(subnet.cidr(), subnet.handsOut()));
    }
}
