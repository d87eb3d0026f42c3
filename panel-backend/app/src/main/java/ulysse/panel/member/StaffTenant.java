package ulysse.panel.member;

import ulysse.panel.tenant.TenantView;

record StaffTenant(String slug, String name) {

    static StaffTenant of(TenantView tenant) {
        return new StaffTenant(tenant.slug().value(), tenant.name());
    }
}
