package ulysse.panel.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import ulysse.panel.access.Access;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.access.Staff;
import ulysse.panel.login.EntryAnswer.No;
import ulysse.panel.login.EntryAnswer.Yes;
import ulysse.panel.login.v1.Refused.Reason;
import ulysse.panel.platform.PanelException;
import ulysse.panel.sshkey.KeyHolder;
import ulysse.panel.tenant.People;
import ulysse.panel.tenant.PersonView;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.vserver.EntryPlace;
import ulysse.panel.vserver.FindVserverForEntry;

/** Decides whether a person may enter a vserver, and gives the word that its host will believe. */
@ApplicationScoped
class AuthorizeEntry {

    private final People people;
    private final KeyHolder keyHolder;
    private final Access access;
    private final FindVserverForEntry findVserver;
    private final Grants grants;

    AuthorizeEntry(People people, KeyHolder keyHolder, Access access, FindVserverForEntry findVserver, Grants grants) {
        this.people = people;
        this.keyHolder = keyHolder;
        this.access = access;
        this.findVserver = findVserver;
        this.grants = grants;
    }

    @Transactional
    EntryAnswer authorize(EntryRequest request) {
        Optional<PersonView> person = people.find(request.person());
        if (person.isEmpty() || !keyHolder.holds(request.person(), request.fingerprint())) {
            return new No(Reason.KEY_REVOKED, "This key is no longer known; add it again in the portal.");
        }
        Actor actor = new Actor(request.person(), person.get().username(), Staff.NONE, request.source());
        Optional<EntryPlace> place = place(actor, request);
        if (place.isEmpty()) {
            // One answer for what is not there and for what is somebody else's, so that names cannot be probed.
            return new No(
                    Reason.UNKNOWN,
                    "There is no vserver %s.%s that you may enter.".formatted(request.vserver(), request.tenant()));
        }
        return enter(actor, place.get(), request);
    }

    private Optional<EntryPlace> place(Actor actor, EntryRequest request) {
        try {
            TenantId tenant = access.tenant(actor, request.tenant());
            return findVserver.find(tenant, request.vserver());
        } catch (PanelException refusal) {
            if (refusal.code() == AccessErrors.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private EntryAnswer enter(Actor actor, EntryPlace place, EntryRequest request) {
        if (!access.can(actor, Permission.ENTER, place)) {
            return new No(Reason.FORBIDDEN, "Viewers may not enter; ask an owner of %s.".formatted(request.tenant()));
        }
        if (!place.running()) {
            return new No(
                    Reason.NOT_RUNNING,
                    "%s.%s is not running; start it in the portal.".formatted(request.vserver(), request.tenant()));
        }
        return new Yes(grants.grant(actor, place, request), place.hostId().toString(), place.enterEndpoint());
    }
}
