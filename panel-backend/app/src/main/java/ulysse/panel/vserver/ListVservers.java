package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.platform.Listing;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.SortKey;
import ulysse.panel.tenant.TenantId;

/** Shows vservers, the newest first: a tenant its own, the staff all. Calls no host. */
@ApplicationScoped
class ListVservers {
    private static final List<String> STATES = Arrays.stream(VserverState.values())
            .filter(state -> state != VserverState.DELETED)
            .map(VserverState::text)
            .toList();

    private final Access access;
    private final Vservers vservers;
    private final VserverViews views;
    private final EntityManager entities;

    ListVservers(Access access, Vservers vservers, VserverViews views, EntityManager entities) {
        this.access = access;
        this.vservers = vservers;
        this.views = views;
        this.entities = entities;
    }

    @Transactional
    Page<VserverView> ofTenant(Actor actor, TenantId tenant, PageRequest request) {
        access.check(actor, Permission.READ, tenant);
        return page(actor, tenant, VserverFilter.NONE, request);
    }

    @Transactional
    Page<VserverView> all(Actor actor, VserverFilter filter, PageRequest request) {
        access.checkStaff(actor);
        return page(actor, null, filter, request);
    }

    private Page<VserverView> page(Actor actor, @Nullable TenantId tenant, VserverFilter filter, PageRequest request) {
        Page<UUID> page = Listing.of("v.id", "from vserver v")
                .sortDescending("createdAt", SortKey.instant("v.created_at"), SortKey.uuid("v.id"))
                .sort("name", SortKey.text("v.name"), SortKey.uuid("v.id"))
                .where("v.state <> 'deleted'")
                .filter("tenantId", tenant == null ? null : tenant.value(), "v.tenant_id = :tenantId")
                .filter("tenant", filter.tenant(), "v.tenant_id = (select id from tenant where slug = :tenant)")
                .uuid("host", filter.host(), "v.host_id = :host")
                .oneOf("state", filter.state(), STATES, "v.state = :state")
                .prefix("q", filter.q(), "v.name")
                .page(entities, request, row -> (UUID) row[0]);
        return new Page<>(views.of(actor, vservers.inOrder(page.items())), page.next());
    }
}
