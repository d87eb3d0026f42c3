package ulysse.panel.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.People;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.PersonView;

/** Reads the actor from the token that was verified, and keeps our copy of the person up to date. */
@RequestScoped
class TokenActor implements CurrentActor {

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
        PersonId id = Token.person(identity).orElseThrow(TokenActor::notSignedIn);
        PersonView person = person(id, identity.getPrincipal());
        if (!isKnown(person)) {
            // A transaction of its own: whoever was seen was seen, even if what they asked for is refused.
            QuarkusTransaction.requiringNew().run(() -> people.see(person));
        }
        return new Actor(person.id(), person.username(), Token.staff(identity), source());
    }

    /** In a transaction, so that the connection goes back at once. */
    private boolean isKnown(PersonView person) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> people.find(person.id()).equals(Optional.of(person)));
    }

    private static PersonView person(PersonId id, Principal token) {
        String username = claim(token, "preferred_username").orElseThrow(TokenActor::notSignedIn);
        return new PersonView(
                id,
                username,
                claim(token, "name").orElse(username),
                claim(token, "email").orElse(null));
    }

    private static Optional<String> claim(Principal token, String name) {
        return ((JsonWebToken) token).<Object>claim(name).map(Object::toString).filter(text -> !text.isBlank());
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
