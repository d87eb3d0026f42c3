package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.operation.OperationKind;
import ulysse.panel.operation.OperationView;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.tenant.TenantId;

/** Starts a stopped vserver. */
@ApplicationScoped
public class StartVserver {
    private final Access access;
    private final Vservers vservers;
    private final Wishes wishes;
    private final VserverViews views;

    StartVserver(Access access, Vservers vservers, Wishes wishes, VserverViews views) {
        this.access = access;
        this.vservers = vservers;
        this.wishes = wishes;
        this.views = views;
    }

    @Transactional
    public Accepted start(Actor actor, TenantId tenant, VserverId id, IfMatch seen) {
        access.check(actor, Permission.START_STOP, tenant);
        Vserver vserver = vservers.lock(tenant, id);
        seen.check(vserver.generation());
        vserver.start();
        OperationView operation = wishes.write(actor, OperationKind.START, vserver, Map.of());
        return new Accepted(views.of(actor, vserver), operation);
    }
}
