package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.platform.PanelException;

/** Gives tagged networks their routing tables, which no two networks of one host share, and guards their tags. */
@ApplicationScoped
class RoutingTables {
    private final VlanRows rows;

    RoutingTables(VlanRows rows) {
        this.rows = rows;
    }

    /** Check the tag and the table, or choose a table. The refusals are friendly; the constraints have the last word. */
    VlanFields assign(UUID id, VlanFields wished) {
        Integer tag = wished.tag();
        UUID domain = wished.domain();
        if (tag == null || domain == null) {
            return wished.withRoutingTable(null);
        }
        rows.otherWithTag(id, domain, tag).ifPresent(other -> {
            throw new PanelException(
                    VlanErrors.TAG_TAKEN,
                    "Tag %d of this network domain is network %s".formatted(tag, other),
                    Map.of("field", "tag"));
        });
        Integer table = wished.routingTable();
        if (table == null) {
            return wished.withRoutingTable(rows.freeTable(tag));
        }
        rows.otherWithTable(id, table).ifPresent(other -> {
            throw taken(table, other);
        });
        return wished;
    }

    static PanelException taken(int table, String other) {
        return new PanelException(
                VlanErrors.TABLE_TAKEN,
                "Routing table %d is taken by network %s".formatted(table, other),
                Map.of("field", "routingTable"));
    }
}
