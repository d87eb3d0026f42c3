package ulysse.panel.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.tenant.Membership;
import ulysse.panel.tenant.Memberships;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.TenantId;

/** Takes a member out of a tenant; the account stays, and so does what the member made. */
@ApplicationScoped
class RemoveMember {

    private final Access access;
    private final Memberships memberships;
    private final AuditLog audit;

    RemoveMember(Access access, Memberships memberships, AuditLog audit) {
        this.access = access;
        this.memberships = memberships;
        this.audit = audit;
    }

    @Transactional
    void remove(Actor actor, String slug, PersonId person, IfMatch seen) {
        TenantId tenant = access.tenant(actor, slug);
        access.check(actor, Permission.MANAGE_MEMBERS, tenant);
        Membership member = LastOwner.guard(memberships, tenant, person, null);
        seen.check(member.version());
        memberships.remove(tenant, person);
        Target target = new Target("person", person.toString(), member.person().username());
        audit.record(
                actor,
                "member.remove",
                tenant,
                target,
                Outcome.DONE,
                Map.of("role", member.role().text()));
    }
}
