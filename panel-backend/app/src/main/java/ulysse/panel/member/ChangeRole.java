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
import ulysse.panel.tenant.PersonView;
import ulysse.panel.tenant.Role;
import ulysse.panel.tenant.TenantId;

/** Gives a member another role. */
@ApplicationScoped
class ChangeRole {

    private final Access access;
    private final Memberships memberships;
    private final AuditLog audit;

    ChangeRole(Access access, Memberships memberships, AuditLog audit) {
        this.access = access;
        this.memberships = memberships;
        this.audit = audit;
    }

    @Transactional
    Member change(Actor actor, String slug, PersonId person, Role role, IfMatch seen) {
        TenantId tenant = access.tenant(actor, slug);
        access.check(actor, Permission.MANAGE_MEMBERS, tenant);
        Membership member = LastOwner.guard(memberships, tenant, person, role);
        seen.check(member.version());
        if (member.role() == role) {
            return Member.of(member);
        }
        memberships.change(tenant, person, role);
        audit.record(
                actor,
                "member.change-role",
                tenant,
                target(member.person()),
                Outcome.DONE,
                Map.of("from", member.role().text(), "to", role.text()));
        return Member.of(member.person(), role, member.version() + 1);
    }

    private static Target target(PersonView person) {
        return new Target("person", person.id().toString(), person.username());
    }
}
