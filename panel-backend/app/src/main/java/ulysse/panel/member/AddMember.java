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
import ulysse.panel.tenant.Memberships;
import ulysse.panel.tenant.People;
import ulysse.panel.tenant.PersonView;
import ulysse.panel.tenant.Role;
import ulysse.panel.tenant.TenantId;

/** Makes a person whose account is known a member; one who is a member already keeps the role they have. */
@ApplicationScoped
public class AddMember {

    private final Access access;
    private final People people;
    private final Memberships memberships;
    private final AuditLog audit;

    AddMember(Access access, People people, Memberships memberships, AuditLog audit) {
        this.access = access;
        this.people = people;
        this.memberships = memberships;
        this.audit = audit;
    }

    @Transactional
    public void add(Actor actor, TenantId tenant, PersonView person, Role role) {
        access.check(actor, Permission.MANAGE_MEMBERS, tenant);
        if (people.find(person.id()).isEmpty()) {
            people.see(person);
        }
        if (memberships.add(tenant, person.id(), role)) {
            Target target = new Target("person", person.id().toString(), person.username());
            audit.record(actor, "member.add", tenant, target, Outcome.DONE, Map.of("role", role.text()));
        }
    }
}
