package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Listing;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.SortKey;
import ulysse.panel.tenant.TenantSlug;

/** Shows the staff all quotas of all tenants. */
@ApplicationScoped
class ListQuotas {
    private final Access access;
    private final EntityManager entities;

    ListQuotas(Access access, EntityManager entities) {
        this.access = access;
        this.entities = entities;
    }

    @Transactional
    Page<StaffQuota> list(Actor actor, QuotaFilter filter, PageRequest request) {
        access.checkStaff(actor);
        return Listing.of(
                        "q.resource, q.used, q.reserved, q.ceiling, q.version, q.by_staff, t.slug",
                        "from quota q join tenant t on t.id = q.tenant_id")
                .sort("tenant", SortKey.text("t.slug"), SortKey.text("q.resource"))
                .sort("used", SortKey.number("q.used"), SortKey.uuid("q.tenant_id"), SortKey.text("q.resource"))
                .filter("tenant", filter.tenant(), "t.slug = :tenant")
                .filter("resource", row(filter.resource()), "q.resource = :resource")
                .filter("over", filter.over(), "coalesce(q.used + q.reserved > q.ceiling, false) = :over")
                .page(entities, request, row -> StaffQuota.of(new TenantSlug((String) row[6]), QuotaLines.line(row)));
    }

    private static @Nullable String row(@Nullable String resource) {
        return resource == null ? null : Resource.require("resource", resource).row();
    }
}
