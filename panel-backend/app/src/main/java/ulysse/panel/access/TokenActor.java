package ulysse.panel.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.People;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.PersonView;

/** Reads the actor from the token that was verified, and keeps our copy of the person up to date. */
@RequestScoped
class TokenActor implements CurrentActor {

    private static final String STAFF = "staff";
    private static final String STAFF_ADMIN = "staff-admin";

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final People people;
    private @Nullable Actor actor;

    TokenActor(SecurityIdentity identity, RoutingContext request, People people) {
        this.identity = identity;
        this.request = request;
        this.people = people;
    }

    @Override
    public Actor actor() {
        if (actor == null) {
            actor = read();
        }
        return actor;
    }

    private Actor read() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw notSignedIn();
        }
        PersonView person = person(token);
        if (!people.find(person.id()).equals(Optional.of(person))) {
            // A transaction of its own: whoever was seen was seen, even if what they asked for is refused.
            QuarkusTransaction.requiringNew().run(() -> people.see(person));
        }
        return new Actor(person.id(), person.username(), staff(), source());
    }

    private static PersonView person(JsonWebToken token) {
        String username = claim(token, "preferred_username").orElseThrow(TokenActor::notSignedIn);
        return new PersonView(
                id(token),
                username,
                claim(token, "name").orElse(username),
                claim(token, "email").orElse(null));
    }

    private static PersonId id(JsonWebToken token) {
        try {
            return new PersonId(UUID.fromString(token.getSubject()));
        } catch (IllegalArgumentException | NullPointerException notFromOurRealm) {
            throw notSignedIn();
        }
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return token.<Object>claim(name).map(Object::toString).filter(text -> !text.isBlank());
    }

    private Staff staff() {
        if (identity.hasRole(STAFF_ADMIN)) {
            return Staff.ADMIN;
        }
        return identity.hasRole(STAFF) ? Staff.STAFF : Staff.NONE;
    }

    private @Nullable String source() {
        return request.request().remoteAddress() == null
                ? null
                : request.request().remoteAddress().hostAddress();
    }

    private static PanelException notSignedIn() {
        return new PanelException(AccessErrors.NOT_SIGNED_IN, "Sign in, or send a valid bearer token");
    }
}
