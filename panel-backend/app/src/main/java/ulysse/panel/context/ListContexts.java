package ulysse.panel.context;

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
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.SortKey;
import ulysse.panel.tenant.Owner;

/** Shows the staff the context numbers of a host. */
@ApplicationScoped
class ListContexts {
    private static final List<String> STATES = List.of("free", "assigned", "quarantined", "excluded");
    private static final long UIDS = 65_536;

    private final Access access;
    private final KnownHosts hosts;
    private final EntityManager entities;

    ListContexts(Access access, KnownHosts hosts, EntityManager entities) {
        this.access = access;
        this.hosts = hosts;
        this.entities = entities;
    }

    @Transactional
    Page<ContextView> list(Actor actor, UUID host, @Nullable String state, PageRequest request) {
        access.checkStaff(actor);
        hosts.require(host);
        return Listing.of("""
                        c.number, c.state, case when c.state = 'quarantined' then c.free_after end,
                        coalesce(c.note, c.host_reason),
                        o.id, o.name, t.slug""", """
                        from context c left join vserver o on o.id = c.vserver_id left join tenant t on t.id = o.tenant_id""")
                .sort("number", SortKey.number("c.number"))
                .filter("host", host, "c.host_id = :host")
                .oneOf("state", state, STATES, "c.state = :state")
                .page(entities, request, ContextView::of);
    }

    /** A context number, the uids that it stands for, and whose it is. */
    @Schema(name = "Context")
    record ContextView(
            int number,
            long uidFirst,
            long uidLast,

            @Schema(enumeration = {"free", "assigned", "quarantined", "excluded"})
            String state,

            @Schema(nullable = true, description = "the end of its quarantine") @Nullable
            Instant freeAfter,

            @Schema(nullable = true, description = "why it is excluded, in the words of the staff or of the host")
            @Nullable
            String note,

            @Schema(nullable = true) @Nullable Owner owner) {

        static ContextView of(Object[] c) {
            int number = (Integer) c[0];
            return new ContextView(
                    number,
                    number * UIDS,
                    (number + 1) * UIDS - 1,
                    (String) c[1],
                    (Instant) c[2],
                    (String) c[3],
                    Owner.of(c[4], c[5], c[6]));
        }
    }
}
