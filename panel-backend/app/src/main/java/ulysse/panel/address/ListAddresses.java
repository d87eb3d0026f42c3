package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

/** Shows the staff the addresses that are not free, in the order of the numbers. */
@ApplicationScoped
class ListAddresses {
    private final Access access;
    private final EntityManager entities;
    private final AddressOwners owners;

    ListAddresses(Access access, EntityManager entities, AddressOwners owners) {
        this.access = access;
        this.entities = entities;
        this.owners = owners;
    }

    Page<AddressView> list(Actor actor, PageRequest request) {
        access.checkStaff(actor);
        List<Row> rows = rows(request);
        Map<UUID, AddressOwners.Owner> names = owners.names(
                rows.stream().map(Row::owner).filter(Objects::nonNull).toList());
        return Page.cut(rows, request, row -> Cursor.of(row.space(), row.address()))
                .map(row -> view(row, names));
    }

    private List<Row> rows(PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery("""
                        select address_space_id, host(address), cast(cidr as text), state, vserver_id, since from address
                        where state <> 'free'
                          and (address_space_id, address) > (cast(:space as uuid), cast(:address as inet))
                        order by address_space_id, address""")
                .setParameter("space", after == null ? new UUID(0, 0) : after.uuid(0))
                .setParameter("address", after == null ? "0.0.0.0" : address(after))
                .setMaxResults(request.rows())
                .getResultList();
        return rows.stream().map(row -> Row.of((Object[]) row)).toList();
    }

    private static String address(Cursor cursor) {
        try {
            return Cidr.parse(cursor.string(1)).toCanonicalString();
        } catch (IllegalArgumentException notOurs) {
            throw InvalidField.of("after", "is not a cursor of this list");
        }
    }

    private static AddressView view(Row row, Map<UUID, AddressOwners.Owner> names) {
        AddressOwners.Owner owner = row.owner() == null ? null : names.get(row.owner());
        return new AddressView(
                row.address(),
                row.subnet(),
                row.state(),
                owner == null ? null : owner.name(),
                owner == null ? null : owner.tenant(),
                row.since());
    }

    private record Row(
            UUID space,
            String address,
            String subnet,
            String state,
            @Nullable UUID owner,
            Instant since) {
        static Row of(Object[] c) {
            return new Row((UUID) c[0], (String) c[1], (String) c[2], (String) c[3], (UUID) c[4], (Instant) c[5]);
        }
    }

    /** An address that is not free. */
    @Schema(name = "Address")
    record AddressView(
            String address,
            String subnet,

            @Schema(enumeration = {"assigned", "quarantined", "reserved", "service", "external"})
            String state,

            @Schema(nullable = true) @Nullable String vserver,
            @Schema(nullable = true) @Nullable String tenant,
            Instant since) {}
}
