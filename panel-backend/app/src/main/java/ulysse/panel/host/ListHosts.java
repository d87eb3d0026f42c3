package ulysse.panel.host;

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

/** Shows the staff the hosts. Calls none of them. */
@ApplicationScoped
class ListHosts {
    private static final List<String> STATES = List.of("registered", "ready", "unreachable");
    private static final PageRequest ONE = new PageRequest(1, null, null);

    private final Access access;
    private final EntityManager entities;

    ListHosts(Access access, EntityManager entities) {
        this.access = access;
        this.entities = entities;
    }

    @Transactional
    Page<HostView> list(Actor actor, HostFilter filter, PageRequest request) {
        access.checkStaff(actor);
        return listing()
                .oneOf("state", filter.state(), STATES, "h.state = :state")
                .filter("label", filter.label(), "h.labels @> cast(array[:label] as text[])")
                .prefix("q", filter.q(), "h.name")
                .page(entities, request, HostRow::view);
    }

    @Transactional
    HostView read(Actor actor, UUID id) {
        access.checkStaff(actor);
        return listing().filter("id", id, "h.id = :id").page(entities, ONE, HostRow::view).items().stream()
                .findFirst()
                .orElseThrow(Hosts::notFound);
    }

    private static Listing listing() {
        return Listing.of(HostRow.COLUMNS, "from host h left join context_fill f on f.host_id = h.id")
                .sort("name", SortKey.text("h.name"))
                .where("h.state <> 'retired'");
    }
}
