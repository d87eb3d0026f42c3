package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.tenant.TenantId;

/** Lists requests for more quota: a tenant's own, or for the staff those of all. */
@ApplicationScoped
class ListQuotaRequests {
    private final Access access;
    private final QuotaRequests requests;

    ListQuotaRequests(Access access, QuotaRequests requests) {
        this.access = access;
        this.requests = requests;
    }

    @Transactional
    Page<QuotaRequestView> ofTenant(Actor actor, TenantId tenant, @Nullable String state, PageRequest request) {
        access.check(actor, Permission.READ, tenant);
        return requests.ofTenant(tenant, state, request);
    }

    @Transactional
    Page<QuotaRequestView> all(Actor actor, @Nullable String tenant, @Nullable String state, PageRequest request) {
        access.checkStaff(actor);
        return requests.all(tenant, state, request);
    }
}
