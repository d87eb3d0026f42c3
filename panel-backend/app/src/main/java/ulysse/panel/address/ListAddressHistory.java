package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.Listing;
import ulysse.panel.platform.Named;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.SortKey;
import ulysse.panel.tenant.Owner;

/** Shows the staff who had which address when; vservers that are long gone, too. */
@ApplicationScoped
class ListAddressHistory {
    private final Access access;
    private final EntityManager entities;

    ListAddressHistory(Access access, EntityManager entities) {
        this.access = access;
        this.entities = entities;
    }

    @Transactional
    Page<AddressPeriod> list(Actor actor, HistoryFilter filter, PageRequest request) {
        access.checkStaff(actor);
        return Listing.of("""
                        h.address_space_id, p.name as space, host(h.address), o.id, o.name as owner, t.slug,
                        h.assigned_at, h.released_at""", """
                        from address_history h
                        join address_space p on p.id = h.address_space_id
                        join vserver o on o.id = h.vserver_id
                        join tenant t on t.id = o.tenant_id""")
                .sortDescending("assignedAt", SortKey.instant("h.assigned_at"), SortKey.number("h.id"))
                .uuid("space", filter.space(), "h.address_space_id = :space")
                .filter("addresses", units(filter.address()), "h.address = any(cast(:addresses as inet[]))")
                .uuid("vserver", filter.vserver(), "h.vserver_id = :vserver")
                .filter("tenant", filter.tenant(), "h.tenant_id = (select id from tenant where slug = :tenant)")
                .instant("at", filter.at(), "h.assigned_at <= :at and (h.released_at is null or h.released_at > :at)")
                .page(entities, request, AddressPeriod::of);
    }

    /** The address, and the first ones of those prefixes that it is part of: under these they were handed out. */
    private String @Nullable [] units(@Nullable String address) {
        if (address == null) {
            return null;
        }
        List<?> units = entities.createNativeQuery("""
                        select host(network(set_masklen(cast(:address as inet), hands_out))) from subnet
                        where cidr >>= cast(:address as inet)
                        union select :address""")
                .setParameter("address", single(address))
                .getResultList();
        return units.toArray(String[]::new);
    }

    private static String single(String text) {
        try {
            Cidr.requireAddress(text);
            return Cidr.parse(text).toCanonicalString();
        } catch (IllegalArgumentException notAnAddress) {
            throw InvalidField.of("address", "must be one address, as 10.7.0.9 or fd00::9");
        }
    }

    /** Who had an address from when until when. */
    @Schema(name = "AddressPeriod")
    record AddressPeriod(
            Named addressSpace,
            String address,
            Owner vserver,
            Instant assignedAt,

            @Schema(nullable = true, description = "null while it has it") @Nullable
            Instant releasedAt) {

        static AddressPeriod of(Object[] c) {
            return new AddressPeriod(
                    new Named((UUID) c[0], (String) c[1]),
                    (String) c[2],
                    new Owner((UUID) c[3], (String) c[4], (String) c[5]),
                    (Instant) c[6],
                    (Instant) c[7]);
        }
    }
}
