package ulysse.panel.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.tenant.Memberships;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.TenantView;
import ulysse.panel.tenant.Tenants;

/** Shows a tenant, and what the actor may do in it. */
@ApplicationScoped
class ShowTenant {

    private final Access access;
    private final Tenants tenants;
    private final Memberships memberships;

    ShowTenant(Access access, Tenants tenants, Memberships memberships) {
        this.access = access;
        this.tenants = tenants;
        this.memberships = memberships;
    }

    @Transactional
    Tenant show(Actor actor, String slug) {
        TenantId id = access.tenant(actor, slug);
        TenantView tenant = tenants.require(id);
        return new Tenant(
                tenant.slug().value(),
                tenant.name(),
                memberships.role(actor.id(), id).orElse(null),
                access.permissions(actor, id));
    }
}
