package ulysse.panel.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.PersonView;

/** Asks Keycloak's admin API with the panel's own service account. */
@ApplicationScoped
class KeycloakIdentities implements Identities {

    private static final Logger LOG = Logger.getLogger(KeycloakIdentities.class);
    private static final List<String> FIRST_STEPS = List.of("UPDATE_PASSWORD", "VERIFY_EMAIL");

    private final Keycloak keycloak;
    private final String realm;

    KeycloakIdentities(Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    @Override
    public PersonView findOrInvite(Invitee invitee) {
        return asking(() -> {
            UsersResource users = keycloak.realm(realm).users();
            return find(users, invitee).orElseGet(() -> invite(users, invitee));
        });
    }

    private static Optional<PersonView> find(UsersResource users, Invitee invitee) {
        Optional<UserRepresentation> byEmail =
                users.searchByEmail(invitee.email(), true).stream().findFirst();
        Optional<UserRepresentation> byUsername =
                users.searchByUsername(usernameOf(invitee), true).stream().findFirst();
        if (byUsername.isPresent() && !sameAccount(byEmail, byUsername.get())) {
            throw new PanelException(
                    MemberErrors.AMBIGUOUS, "The user name belongs to an account with another address");
        }
        return byEmail.map(KeycloakIdentities::person);
    }

    private static boolean sameAccount(Optional<UserRepresentation> byEmail, UserRepresentation byUsername) {
        return byEmail.filter(user -> user.getId().equals(byUsername.getId())).isPresent();
    }

    private static PersonView invite(UsersResource users, Invitee invitee) {
        try (Response response = users.create(newUser(invitee))) {
            switch (response.getStatus()) {
                case 201 -> LOG.infof("invited %s", usernameOf(invitee));
                case 409 -> LOG.debug("somebody else invited the same person just now");
                default -> throw new WebApplicationException(response.getStatus());
            }
        }
        PersonView person = find(users, invitee)
                .orElseThrow(() -> new PanelException(MemberErrors.NOT_INVITED, "The account could not be made"));
        sendMail(users, person);
        return person;
    }

    private static UserRepresentation newUser(Invitee invitee) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(usernameOf(invitee));
        user.setEmail(invitee.email());
        user.setEnabled(true);
        user.setRequiredActions(FIRST_STEPS);
        String name = invitee.name();
        if (name != null) {
            int space = name.indexOf(' ');
            user.setFirstName(space < 0 ? name : name.substring(0, space));
            user.setLastName(space < 0 ? null : name.substring(space + 1));
        }
        return user;
    }

    /** A realm without a mail server cannot send; staff then hand out the first password. */
    private static void sendMail(UsersResource users, PersonView person) {
        try {
            users.get(person.id().toString()).executeActionsEmail(FIRST_STEPS);
        } catch (WebApplicationException | ProcessingException noMail) {
            LOG.warnf("no invitation mail to %s: %s", person.username(), noMail.getMessage());
        }
    }

    private static String usernameOf(Invitee invitee) {
        String username = invitee.username();
        return username == null ? invitee.email() : username;
    }

    private static PersonView person(UserRepresentation user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return new PersonView(
                new PersonId(UUID.fromString(user.getId())),
                user.getUsername(),
                name.isEmpty() ? user.getUsername() : name,
                user.getEmail());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            LOG.errorf("Keycloak answered %d to an invitation", status);
            if (status >= 500) {
                throw down();
            }
            throw new PanelException(MemberErrors.NOT_INVITED, "The identity provider does not let us invite");
        } catch (ProcessingException unreachable) {
            LOG.warnf("Keycloak does not answer: %s", unreachable.getMessage());
            throw down();
        }
    }

    private static PanelException down() {
        return new PanelException(MemberErrors.PROVIDER_DOWN, "Nobody was invited; try again in a moment");
    }
}
