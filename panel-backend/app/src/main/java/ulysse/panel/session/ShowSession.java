package ulysse.panel.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ulysse.panel.access.Actor;
import ulysse.panel.session.Session.SessionPerson;
import ulysse.panel.session.Session.SessionTenant;
import ulysse.panel.session.Session.SshDoor;
import ulysse.panel.tenant.Memberships;
import ulysse.panel.tenant.People;
import ulysse.panel.tenant.PersonView;

/** Tells people who they are here; everybody may know that of themselves. */
@ApplicationScoped
class ShowSession {

    private final People people;
    private final Memberships memberships;
    private final SshDoor ssh;
    private final String version;

    ShowSession(
            People people,
            Memberships memberships,
            @ConfigProperty(name = "ulysse.ssh-address") String sshAddress,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.people = people;
        this.memberships = memberships;
        this.ssh = door(sshAddress);
        this.version = version;
    }

    @Transactional
    Session show(Actor actor) {
        PersonView person = people.find(actor.id()).orElseThrow();
        List<SessionTenant> tenants = memberships.of(actor.id()).stream()
                .map(membership -> new SessionTenant(
                        membership.tenant().slug().value(), membership.tenant().name(), membership.role()))
                .toList();
        return new Session(
                new SessionPerson(person.id().toString(), person.username(), person.name(), person.email()),
                StaffRole.of(actor.staff()),
                tenants,
                ssh,
                version);
    }

    private static SshDoor door(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("ulysse.ssh-address must be HOST:PORT, not " + address);
        }
        return new SshDoor(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}
