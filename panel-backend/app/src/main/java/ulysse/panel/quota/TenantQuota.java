package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.TenantSlug;

/** Shows the staff one tenant's quota, and lets staff administrators set it. */
@ApplicationScoped
class TenantQuota {
    private final Access access;
    private final QuotaLines lines;
    private final SetQuota setQuota;

    TenantQuota(Access access, QuotaLines lines, SetQuota setQuota) {
        this.access = access;
        this.lines = lines;
        this.setQuota = setQuota;
    }

    @Transactional
    List<StaffQuota> read(Actor actor, String slug) {
        access.checkStaff(actor);
        return lines.of(access.tenant(actor, slug)).stream()
                .map(line -> StaffQuota.of(new TenantSlug(slug), line))
                .toList();
    }

    @Transactional
    StaffQuota set(Actor actor, String slug, Resource resource, @Nullable Long limit, IfMatch seen) {
        access.checkStaffAdmin(actor);
        TenantId tenant = access.tenant(actor, slug);
        return StaffQuota.of(new TenantSlug(slug), setQuota.set(actor, tenant, resource, limit, seen));
    }
}
