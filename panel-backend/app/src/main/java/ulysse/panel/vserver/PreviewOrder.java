package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.catalog.Catalogue;
import ulysse.panel.catalog.PlanView;
import ulysse.panel.quota.QuotaPreview;
import ulysse.panel.quota.Quotas;
import ulysse.panel.tenant.TenantId;

/** Tells what a tenant would hold after an order; takes nothing. */
@ApplicationScoped
class PreviewOrder {
    private final Access access;
    private final Catalogue catalogue;
    private final Quotas quotas;
    private final Shares shares;

    PreviewOrder(Access access, Catalogue catalogue, Quotas quotas, Shares shares) {
        this.access = access;
        this.catalogue = catalogue;
        this.quotas = quotas;
        this.shares = shares;
    }

    @Transactional
    QuotaPreview preview(Actor actor, TenantId tenant, String planName, @Nullable String network) {
        access.check(actor, Permission.READ, tenant);
        PlanView plan = catalogue.requirePlan(planName);
        return quotas.preview(tenant, shares.preview(tenant, plan, network));
    }
}
