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

/** Restarts a running vserver, exactly once. */
@ApplicationScoped
public class RestartVserver {
    private final Access access;
    private final Vservers vservers;
    private final Wishes wishes;
    private final VserverViews views;

    RestartVserver(Access access, Vservers vservers, Wishes wishes, VserverViews views) {
        this.access = access;
        this.vservers = vservers;
        this.wishes = wishes;
        this.views = views;
    }

    @Transactional
    public Accepted restart(Actor actor, TenantId tenant, VserverId id, IfMatch seen) {
        access.check(actor, Permission.START_STOP, tenant);
        Vserver vserver = vservers.lock(tenant, id);
        seen.check(vserver.generation());
        vserver.restart();
        OperationView operation = wishes.write(actor, OperationKind.RESTART, vserver, Map.of());
        return new Accepted(views.of(actor, vserver), operation);
    }
}
