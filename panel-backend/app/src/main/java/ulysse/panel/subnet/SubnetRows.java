package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.Listing;
import ulysse.panel.platform.Named;
import ulysse.panel.platform.PanelException;

/** Subnets with how full they are; all that changes them are functions of the database. */
@ApplicationScoped
class SubnetRows {
    private final EntityManager entities;

    SubnetRows(EntityManager entities) {
        this.entities = entities;
    }

    /** All subnets, to be narrowed and sorted. */
    static Listing listing() {
        return Listing.of("""
                s.id as subnet_id, s.vlan_id, n.name as network, s.address_space_id, p.name as space, family(s.cidr),
                cast(s.cidr as text) as range, host(s.gateway) as gateway, s.hands_out, cast(s.total as text) as total,
                f.used, f.quarantined, cast(f.held as text) as held, s.version""", """
                from subnet s
                join vlan n on n.id = s.vlan_id
                join address_space p on p.id = s.address_space_id
                cross join lateral (
                  select cast(coalesce(sum(u.used), 0) as bigint) as used,
                    cast(coalesce(sum(u.quarantined), 0) as bigint) as quarantined, coalesce(sum(u.held), 0) as held
                  from subnet_use u where u.subnet_id = s.id) f""");
    }

    static SubnetView view(Object[] c) {
        return new SubnetView(
                (UUID) c[0],
                new Named((UUID) c[1], (String) c[2]),
                new Named((UUID) c[3], (String) c[4]),
                (Integer) c[5],
                (String) c[6],
                (String) c[7],
                ((Number) c[8]).intValue(),
                (String) c[9],
                (Long) c[10],
                (Long) c[11],
                (String) c[12],
                (Long) c[13]);
    }

    SubnetView require(UUID id) {
        List<Object[]> rows = listing().filter("id", id, "s.id = :id").all(entities);
        if (rows.isEmpty()) {
            throw notFound();
        }
        return view(rows.getFirst());
    }

    /** Hold a subnet until commit, if it is still as the caller has seen it. */
    SubnetView lock(UUID id, IfMatch seen) {
        Object version = entities.createNativeQuery("select subnet_lock(:id)")
                .setParameter("id", id)
                .getSingleResult();
        if (version == null) {
            throw notFound();
        }
        seen.check(((Number) version).longValue());
        return require(id);
    }

    /**
     * Ask one of the functions that change subnets.
     *
     * @param call such as {@code subnet_remove(?1, ?2)}
     * @return its outcome: {@code done}, or what forbids it
     */
    String ask(String call, @Nullable Object... arguments) {
        Query query = entities.createNativeQuery("select cast(%s as text)".formatted(call));
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return String.valueOf(query.getSingleResult());
    }

    private static PanelException notFound() {
        return new PanelException(AccessErrors.NOT_FOUND, "There is no such subnet");
    }
}
