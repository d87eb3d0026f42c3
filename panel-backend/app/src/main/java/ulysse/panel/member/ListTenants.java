package ulysse.panel.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.tenant.Tenants;

/** Lists all tenants for the staff, by slug. */
@ApplicationScoped
class ListTenants {

    private final Access access;
    private final Tenants tenants;

    ListTenants(Access access, Tenants tenants) {
        this.access = access;
        this.tenants = tenants;
    }

    @Transactional
    Page<StaffTenant> list(Actor actor, PageRequest request) {
        access.checkStaff(actor);
        Cursor after = request.after();
        return Page.cut(
                        tenants.after(after == null ? null : after.string(0), request.rows()),
                        request,
                        last -> Cursor.of(last.slug()))
                .map(StaffTenant::of);
    }
}
