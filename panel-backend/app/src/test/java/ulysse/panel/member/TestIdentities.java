package ulysse.panel.member;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.PersonView;

/** Accounts in memory. The stack tests invite through the real Keycloak. */
@Mock
@ApplicationScoped
class TestIdentities implements Identities {

    private final Map<String, PersonView> byEmail = new ConcurrentHashMap<>();
    private final AtomicBoolean down = new AtomicBoolean();

    void fail(boolean isDown) {
        down.set(isDown);
    }

    @Override
    public PersonView findOrInvite(Invitee invitee) {
        if (down.get()) {
            throw new PanelException(MemberErrors.PROVIDER_DOWN, "Nobody was invited; try again in a moment");
        }
        String username = invitee.username() == null ? invitee.email() : invitee.username();
        return byEmail.computeIfAbsent(
                invitee.email(), email -> new PersonView(new PersonId(Bearer.id(username)), username, username, email));
    }
}
