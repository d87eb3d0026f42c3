package ulysse.panel.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.tenant.TenantId;

/** Shows operations, the newest first: a tenant its own, the staff all. */
@ApplicationScoped
class ListOperations {
    private final Access access;
    private final OperationRows rows;

    ListOperations(Access access, OperationRows rows) {
        this.access = access;
        this.rows = rows;
    }

    /** Those of a tenant, or of one of its vservers. */
    @Transactional
    Page<OperationView> ofTenant(Actor actor, TenantId tenant, @Nullable UUID vserver, PageRequest request) {
        access.check(actor, Permission.READ, tenant);
        return page(rows.page(tenant, vserver, request), request);
    }

    @Transactional
    Page<OperationView> all(Actor actor, PageRequest request) {
        access.checkStaff(actor);
        return page(rows.page(null, null, request), request);
    }

    private Page<OperationView> page(List<Operation> operations, PageRequest request) {
        Page<Operation> cut =
                Page.cut(operations, request, operation -> Cursor.of(operation.createdAt(), operation.id()));
        return new Page<>(rows.views(cut.items()), cut.next());
    }
}
