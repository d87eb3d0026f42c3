package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.tenant.TenantId;

/** Sets a tenant's ceiling for one resource. Below use is allowed: then nothing more can be taken until enough is given back. */
@ApplicationScoped
public class SetQuota {
    private final Access access;
    private final QuotaLines lines;
    private final AuditLog audit;

    SetQuota(Access access, QuotaLines lines, AuditLog audit) {
        this.access = access;
        this.lines = lines;
        this.audit = audit;
    }

    /** Set the ceiling that the site file states, unless it is so already or staff have decided otherwise; null is unlimited. */
    @Transactional
    public void set(Actor actor, TenantId tenant, Resource resource, @Nullable Long limit) {
        access.checkStaffAdmin(actor);
        requireLimit(resource.text(), limit);
        QuotaLine line = lines.of(tenant, resource);
        if (!line.byStaff() && !Objects.equals(line.ceiling(), limit)) {
            write(actor, tenant, lines.lock(tenant, resource), limit, false);
        }
    }

    /** Set the ceiling of the line that the caller has seen; a missing line has version 0. */
    @Transactional
    QuotaLine set(Actor actor, TenantId tenant, Resource resource, @Nullable Long limit, IfMatch seen) {
        access.checkStaffAdmin(actor);
        requireLimit("limit", limit);
        QuotaLine line = lines.lock(tenant, resource);
        seen.check(line.version());
        return write(actor, tenant, line, limit, true);
    }

    private QuotaLine write(Actor actor, TenantId tenant, QuotaLine line, @Nullable Long limit, boolean byStaff) {
        String resource = line.resource().text();
        lines.set(tenant, line.resource(), limit, byStaff);
        QuotaLine now =
                new QuotaLine(line.resource(), line.used(), line.reserved(), limit, line.version() + 1, byStaff);
        audit.record(
                actor,
                "quota.set",
                tenant,
                new Target("quota", resource, resource),
                Outcome.DONE,
                Map.of("limit", limit == null ? now.limitInWords() : limit, "before", line.limitInWords()));
        return now;
    }

    private static void requireLimit(String field, @Nullable Long limit) {
        if (limit != null && limit < 0) {
            throw InvalidField.of(field, "must not be negative");
        }
    }
}
