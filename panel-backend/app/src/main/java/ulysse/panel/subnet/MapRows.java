package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.tenant.Owner;

/** What a map needs to know of the addresses that are not free. */
@ApplicationScoped
class MapRows {
    private static final String WITHIN = """
            where a.address_space_id = :space and a.cidr = cast(:cidr as cidr) and a.state <> 'free'
              and a.address >= cast(:first as inet) and a.address <= cast(:last as inet)
            """;

    private final EntityManager entities;

    MapRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Some units of one kind.
     *
     * @param cell the first address of the cell
     * @param range the purpose of the range that they belong to
     */
    record Count(String cell, String state, @Nullable String range, BigInteger units) {}

    /** Who has a unit. */
    record Holder(String address, Owner owner) {}

    /** Count the rows of each cell. */
    List<Count> counts(SubnetView subnet, MapGrid grid) {
        Query query =
                entities.createNativeQuery("""
                        select host(network(set_masklen(a.address, :prefix))) as cell, a.state, r.purpose, count(*)
                        from address a left join address_range r on r.id = a.range_id
                        """ + WITHIN + "group by 1, 2, 3").setParameter("prefix", grid.cellPrefix());
        return rows(query, subnet, grid)
                .map(c -> new Count((String) c[0], (String) c[1], (String) c[2], BigInteger.valueOf((Long) c[3])))
                .toList();
    }

    /** Name those who have one. */
    List<Holder> units(SubnetView subnet, MapGrid grid) {
        Query query = entities.createNativeQuery("""
                        select host(a.address), o.id, o.name, t.slug
                        from address a join vserver o on o.id = a.vserver_id join tenant t on t.id = o.tenant_id
                        """ + WITHIN);
        return rows(query, subnet, grid)
                .map(c -> new Holder((String) c[0], new Owner((UUID) c[1], (String) c[2], (String) c[3])))
                .toList();
    }

    private static java.util.stream.Stream<Object[]> rows(Query query, SubnetView subnet, MapGrid grid) {
        List<?> rows = query.setParameter("space", subnet.addressSpace().id())
                .setParameter("cidr", subnet.cidr())
                .setParameter("first", grid.block().firstText())
                .setParameter("last", grid.block().lastText())
                .getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
