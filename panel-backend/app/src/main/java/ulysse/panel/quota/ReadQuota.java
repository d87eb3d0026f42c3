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
    private final QuotaLines lines;

    ReadQuota(Access access, QuotaLines lines) {
        this.access = access;
        this.lines = lines;
    }

    List<QuotaItem> read(Actor actor, TenantId tenant) {
        access.check(actor, Permission.READ, tenant);
        return lines.of(tenant).stream().map(QuotaItem::of).toList();
    }
}
