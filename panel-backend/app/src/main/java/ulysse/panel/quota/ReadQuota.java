package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.tenant.TenantId;

/** Shows a tenant what it holds and may hold. */
@ApplicationScoped
class ReadQuota {
    private final Access access;
    private final Quotas quotas;

    ReadQuota(Access access, Quotas quotas) {
        this.access = access;
        this.quotas = quotas;
    }

    List<QuotaItem> read(Actor actor, TenantId tenant) {
        access.check(actor, Permission.READ, tenant);
        return List.copyOf(quotas.read(tenant).values());
    }
}
