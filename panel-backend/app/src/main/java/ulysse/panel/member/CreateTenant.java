package ulysse.panel.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.TenantSlug;
import ulysse.panel.tenant.Tenants;

/** Makes a tenant, or finds the one that has the slug already. */
@ApplicationScoped
public class CreateTenant {

    private final Access access;
    private final Tenants tenants;
    private final AuditLog audit;

    CreateTenant(Access access, Tenants tenants, AuditLog audit) {
        this.access = access;
        this.tenants = tenants;
        this.audit = audit;
    }

    @Transactional
    public TenantId create(Actor actor, TenantSlug slug, String name) {
        access.checkStaffAdmin(actor);
        boolean isNew = tenants.find(slug).isEmpty();
        TenantId id = tenants.ensure(slug, name).id();
        if (isNew) {
            Target target = new Target("tenant", id.toString(), slug.value());
            audit.record(actor, "tenant.create", id, target, Outcome.DONE, Map.of("name", name));
        }
        return id;
    }
}
