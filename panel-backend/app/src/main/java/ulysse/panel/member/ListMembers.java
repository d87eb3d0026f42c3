package ulysse.panel.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.tenant.Membership;
import ulysse.panel.tenant.Memberships;
import ulysse.panel.tenant.TenantId;

/** Lists who belongs to a tenant, by user name. */
@ApplicationScoped
class ListMembers {

    private final Access access;
    private final Memberships memberships;

    ListMembers(Access access, Memberships memberships) {
        this.access = access;
        this.memberships = memberships;
    }

    @Transactional
    Page<Member> list(Actor actor, String slug, PageRequest request) {
        TenantId tenant = access.tenant(actor, slug);
        access.check(actor, Permission.READ, tenant);
        Cursor after = request.after();
        List<Membership> rows = memberships.after(
                tenant, after == null ? null : after.string(0), after == null ? null : after.uuid(1), request.rows());
        return Page.cut(
                        rows,
                        request,
                        last -> Cursor.of(
                                last.person().username(), last.person().id().value()))
                .map(Member::of);
    }
}
