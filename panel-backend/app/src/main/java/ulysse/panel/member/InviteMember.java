package ulysse.panel.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.member.Identities.Invitee;
import ulysse.panel.platform.IdempotentCalls;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.Memberships;
import ulysse.panel.tenant.People;
import ulysse.panel.tenant.PersonView;
import ulysse.panel.tenant.Role;
import ulysse.panel.tenant.TenantId;

/**
 * Makes somebody a member, with an account at the identity provider if they have none.
 *
 * <p>The provider is asked first and outside of any transaction: it may be slow, and if it fails nothing was written
 * here. An account without a membership, left by a crash in between, opens no door and is found by the next attempt.
 */
@ApplicationScoped
class InviteMember {

    /** The version of a membership that was just made. */
    private static final long NEW = 1;

    private final Access access;
    private final Identities identities;
    private final People people;
    private final Memberships memberships;
    private final AuditLog audit;
    private final IdempotentCalls calls;

    InviteMember(
            Access access,
            Identities identities,
            People people,
            Memberships memberships,
            AuditLog audit,
            IdempotentCalls calls) {
        this.access = access;
        this.identities = identities;
        this.people = people;
        this.memberships = memberships;
        this.audit = audit;
        this.calls = calls;
    }

    Member invite(Actor actor, String slug, Invitee invitee, Role role, IdempotentCalls.Call call) {
        TenantId tenant = QuarkusTransaction.requiringNew().call(() -> guarded(actor, slug));
        PersonView person = identities.findOrInvite(invitee);
        // The provider gives the same account however often it is asked: the call needs to be one only from here on.
        return calls.run(call, Member.class, () -> {
            // Once more: the actor may have lost the role while the provider thought.
            access.check(actor, Permission.MANAGE_MEMBERS, tenant);
            return join(actor, tenant, person, role);
        });
    }

    private TenantId guarded(Actor actor, String slug) {
        TenantId tenant = access.tenant(actor, slug);
        access.check(actor, Permission.MANAGE_MEMBERS, tenant);
        return tenant;
    }

    private Member join(Actor actor, TenantId tenant, PersonView person, Role role) {
        people.see(person);
        if (!memberships.add(tenant, person.id(), role)) {
            throw new PanelException(
                    MemberErrors.ALREADY_MEMBER, person.username() + " is a member already; change the role instead");
        }
        Target target = new Target("person", person.id().toString(), person.username());
        audit.record(actor, "member.invite", tenant, target, Outcome.DONE, Map.of("role", role.text()));
        return Member.of(person, role, NEW);
    }
}
