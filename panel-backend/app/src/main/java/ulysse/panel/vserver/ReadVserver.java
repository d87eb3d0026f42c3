package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.tenant.TenantId;

/** Shows one vserver of a tenant; a deleted one too, to whoever still has its id. */
@ApplicationScoped
class ReadVserver {
    private final Access access;
    private final Vservers vservers;
    private final VserverViews views;

    ReadVserver(Access access, Vservers vservers, VserverViews views) {
        this.access = access;
        this.vservers = vservers;
        this.views = views;
    }

    @Transactional
    VserverView read(Actor actor, TenantId tenant, VserverId id) {
        access.check(actor, Permission.READ, tenant);
        return views.of(actor, vservers.require(tenant, id));
    }
}
