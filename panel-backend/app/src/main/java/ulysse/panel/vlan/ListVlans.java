package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Listing;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.SortKey;

/** Shows the staff the networks. Calls no host. */
@ApplicationScoped
class ListVlans {
    private static final List<String> MODES = List.of("routed", "bridged");
    private static final int ONE = 1;

    private final Access access;
    private final VlanLinks links;
    private final EntityManager entities;

    ListVlans(Access access, VlanLinks links, EntityManager entities) {
        this.access = access;
        this.links = links;
        this.entities = entities;
    }

    @Transactional
    Page<StaffVlan> list(Actor actor, VlanFilter filter, PageRequest request) {
        access.checkStaff(actor);
        Listing listing = listing()
                .uuid("domain", filter.domain(), "v.domain_id = :domain")
                .oneOf("mode", filter.mode(), MODES, "v.mode = :mode")
                .filter("tenant", filter.tenant(), """
                        v.id in (select g.vlan_id from vlan_grant g join tenant t on t.id = g.tenant_id
                          where t.slug = :tenant)""")
                .uuid("host", filter.host(), "v.id in (select r.vlan_id from vlan_host r where r.host_id = :host)")
                .prefix("q", filter.q(), "v.name");
        return links.complete(listing.page(entities, request, VlanLinks.Bare::of));
    }

    @Transactional
    StaffVlan read(Actor actor, UUID id) {
        access.checkStaff(actor);
        Listing listing = listing().filter("id", id, "v.id = :id");
        return links
                .complete(listing.page(entities, new PageRequest(ONE, null, null), VlanLinks.Bare::of))
                .items()
                .stream()
                .findFirst()
                .orElseThrow(VlanRows::notFound);
    }

    private static Listing listing() {
        return Listing.of(VlanLinks.Bare.COLUMNS, """
                        from vlan v join address_space s on s.id = v.address_space_id
                        left join network_domain d on d.id = v.domain_id""")
                .sort("name", SortKey.text("v.name"))
                .sort("tag", SortKey.number("coalesce(v.tag, 0)"), SortKey.uuid("v.id"));
    }
}
