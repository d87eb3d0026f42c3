package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.Tenants;

/** Shows the staff all quotas of all tenants. */
@ApplicationScoped
class ListQuotas {
    private final Access access;
    private final Quotas quotas;
    private final Tenants tenants;

    ListQuotas(Access access, Quotas quotas, Tenants tenants) {
        this.access = access;
        this.quotas = quotas;
        this.tenants = tenants;
    }

    Page<StaffQuota> list(Actor actor, PageRequest request) {
        access.checkStaff(actor);
        Cursor after = request.after();
        List<Object[]> rows = quotas
                .after(after == null ? null : after.uuid(0), after == null ? null : after.string(1), request.rows())
                .stream()
                .map(Object[].class::cast)
                .toList();
        return Page.cut(rows, request, row -> Cursor.of(row[0], row[1])).map(this::view);
    }

    private StaffQuota view(Object[] row) {
        return new StaffQuota(
                tenants.require(new TenantId((UUID) row[0])).slug().value(),
                Resource.ofRow((String) row[1]).text(),
                (Long) row[2],
                (Long) row[3]);
    }

    /** One line of one tenant's quota. */
    @Schema(name = "StaffQuota")
    record StaffQuota(
            String tenant,

            @Schema(enumeration = {"vservers", "cpuMillis", "memoryMib", "diskMib", "ipv4", "ipv6"})
            String resource,

            long used,
            @Schema(nullable = true) @Nullable Long limit) {}
}
