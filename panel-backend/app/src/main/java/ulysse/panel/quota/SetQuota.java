package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.tenant.TenantId;

/** Sets a tenant's ceiling for one resource. Below use is allowed: then nothing more can be taken until enough is given back. */
@ApplicationScoped
public class SetQuota {
    private final Access access;
    private final Quotas quotas;
    private final AuditLog audit;

    SetQuota(Access access, Quotas quotas, AuditLog audit) {
        this.access = access;
        this.quotas = quotas;
        this.audit = audit;
    }

    /** Set the ceiling; null is unlimited. Writes nothing when it is so already. */
    @Transactional
    public void set(Actor actor, TenantId tenant, Resource resource, @Nullable Long limit) {
        access.checkStaffAdmin(actor);
        if (limit != null && limit < 0) {
            throw InvalidField.of(resource.text(), "must not be negative");
        }
        QuotaItem before = quotas.read(tenant).get(resource);
        if (before != null && java.util.Objects.equals(before.limit(), limit)) {
            return;
        }
        quotas.set(tenant, resource, limit);
        audit.record(
                actor,
                "quota.set",
                tenant,
                new Target("quota", resource.text(), resource.text()),
                Outcome.DONE,
                Map.of("limit", limit == null ? "unlimited" : limit));
    }
}
