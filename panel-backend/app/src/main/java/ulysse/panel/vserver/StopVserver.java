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

/** Stops a running vserver and keeps its disk, context and addresses. */
@ApplicationScoped
public class StopVserver {
    private final Access access;
    private final Vservers vservers;
    private final Wishes wishes;
    private final VserverViews views;

    StopVserver(Access access, Vservers vservers, Wishes wishes, VserverViews views) {
        this.access = access;
        this.vservers = vservers;
        this.wishes = wishes;
        this.views = views;
    }

    @Transactional
    public Accepted stop(Actor actor, TenantId tenant, VserverId id, IfMatch seen) {
        access.check(actor, Permission.START_STOP, tenant);
        Vserver vserver = vservers.lock(tenant, id);
        seen.check(vserver.generation());
        vserver.stop();
        OperationView operation = wishes.write(actor, OperationKind.STOP, vserver, Map.of());
        return new Accepted(views.of(actor, vserver), operation);
    }
}
