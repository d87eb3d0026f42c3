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
import ulysse.panel.platform.Listing;
import ulysse.panel.platform.Named;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.SortKey;
import ulysse.panel.tenant.Owner;

/** Shows the staff the addresses that are not free, or the free ones when they ask for these. */
@ApplicationScoped
class ListAddresses {
    private static final List<String> STATES =
            List.of("free", "assigned", "quarantined", "reserved", "service", "external");

    private static final String COLUMNS = """
            a.address_space_id, p.name as space, host(a.address),
            cast(set_masklen(cast(a.address as cidr), a.hands_out) as text), a.subnet_id, cast(a.cidr as text),
            n.id as vlan, n.name as network, a.state, case when a.state = 'quarantined' then a.free_after end,
            a.since, a.note, o.id, o.name as owner, o.slug""";

    /**
     * Laterals that are evaluated row by row: joined freely, most of the table is joined and sorted for one page, because the
     * planner believes that few addresses follow a cursor (it looks at the address space alone, and that is mostly one).
     */
    private static final String FROM = """
            from address a
            cross join lateral (select name from address_space where id = a.address_space_id offset 0) p
            cross join lateral (
              select n.id, n.name from subnet s join vlan n on n.id = s.vlan_id where s.id = a.subnet_id offset 0) n
            left join lateral (
              select o.id, o.name, t.slug from vserver o join tenant t on t.id = o.tenant_id
              where o.id = a.vserver_id offset 0) o on true""";

    private final Access access;
    private final SubnetsMeant subnets;
    private final EntityManager entities;

    ListAddresses(Access access, SubnetsMeant subnets, EntityManager entities) {
        this.access = access;
        this.subnets = subnets;
        this.entities = entities;
    }

    @Transactional
    Page<AddressView> list(Actor actor, AddressFilter filter, PageRequest request) {
        access.checkStaff(actor);
        Listing listing = Listing.of(COLUMNS, FROM)
                .sort(
                        "address",
                        SortKey.uuid("a.address_space_id"),
                        SortKey.address("a.cidr"),
                        SortKey.address("a.address"))
                .sort(
                        "since",
                        SortKey.instant("a.since"),
                        SortKey.uuid("a.address_space_id"),
                        SortKey.address("a.address"))
                .uuid("space", filter.space(), "a.address_space_id = :space")
                .oneOf("state", filter.state(), STATES, "a.state = :state")
                .filter("tenant", filter.tenant(), "a.tenant_id = (select id from tenant where slug = :tenant)");
        if (!"free".equals(filter.state())) {
            listing.where("a.state <> 'free'");
        }
        subnets.narrow(listing, filter);
        return listing.page(entities, request, AddressView::of);
    }

    /** An address, or a prefix that is handed out as one. */
    @Schema(name = "Address")
    record AddressView(
            Named addressSpace,
            String address,

            @Schema(description = "what is handed out, as a CIDR", examples = "10.7.0.9/32")
            String prefix,

            SubnetRef subnet,
            Named vlan,

            @Schema(enumeration = {"free", "assigned", "quarantined", "reserved", "service", "external"})
            String state,

            @Schema(nullable = true, description = "the end of its quarantine") @Nullable
            Instant freeAfter,

            Instant since,
            @Schema(nullable = true) @Nullable String note,
            @Schema(nullable = true) @Nullable Owner owner) {

        static AddressView of(Object[] c) {
            return new AddressView(
                    new Named((UUID) c[0], (String) c[1]),
                    (String) c[2],
                    (String) c[3],
                    new SubnetRef((UUID) c[4], (String) c[5]),
                    new Named((UUID) c[6], (String) c[7]),
                    (String) c[8],
                    (Instant) c[9],
                    (Instant) c[10],
                    (String) c[11],
                    Owner.of(c[12], c[13], c[14]));
        }
    }

    /** The subnet that an address is in. */
    @Schema(name = "SubnetRef")
    record SubnetRef(UUID id, String cidr) {}
}
