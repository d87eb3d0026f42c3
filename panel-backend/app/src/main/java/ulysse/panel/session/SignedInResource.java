package ulysse.panel.session;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the portal's first question: a 401 would be an error in the browser's console, and to be signed out is none. */
@Path("/api/v1/signed-in")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "session")
class SignedInResource {

    private final CurrentIdentityAssociation identity;

    SignedInResource(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @GET
    public Uni<SignedIn> show() {
        return identity.getDeferredIdentity()
                .map(person -> new SignedIn(!person.isAnonymous()))
                .onFailure(AuthenticationException.class::isInstance)
                .recoverWithItem(new SignedIn(false));
    }
}
