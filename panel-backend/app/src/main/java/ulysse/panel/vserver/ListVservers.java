package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.tenant.TenantId;

/** Shows vservers, the newest first: a tenant its own, the staff all. Calls no host. */
@ApplicationScoped
class ListVservers {
    private final Access access;
    private final Vservers vservers;
    private final VserverViews views;

    ListVservers(Access access, Vservers vservers, VserverViews views) {
        this.access = access;
        this.vservers = vservers;
        this.views = views;
    }

    @Transactional
    Page<VserverView> ofTenant(Actor actor, TenantId tenant, PageRequest request) {
        access.check(actor, Permission.READ, tenant);
        return page(actor, tenant, request);
    }

    @Transactional
    Page<VserverView> all(Actor actor, PageRequest request) {
        access.checkStaff(actor);
        return page(actor, null, request);
    }

    private Page<VserverView> page(Actor actor, @Nullable TenantId tenant, PageRequest request) {
        List<Vserver> rows = vservers.page(tenant, request);
        Page<Vserver> cut = Page.cut(rows, request, vserver -> Cursor.of(vserver.createdAt(), vserver.id()));
        return new Page<>(views.of(actor, cut.items()), cut.next());
    }
}
