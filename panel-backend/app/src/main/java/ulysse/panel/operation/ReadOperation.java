package ulysse.panel.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;

/** Shows one operation of a tenant. */
@ApplicationScoped
class ReadOperation {
    private final Access access;
    private final OperationRows rows;

    ReadOperation(Access access, OperationRows rows) {
        this.access = access;
        this.rows = rows;
    }

    @Transactional
    OperationView read(Actor actor, TenantId tenant, UUID id) {
        access.check(actor, Permission.READ, tenant);
        Operation operation = rows.find(tenant, id)
                .orElseThrow(() ->
                        new PanelException(AccessErrors.NOT_FOUND, "There is no such operation, or it is not yours"));
        return rows.views(List.of(operation)).getFirst();
    }
}
