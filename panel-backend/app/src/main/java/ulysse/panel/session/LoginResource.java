package ulysse.panel.session;

import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The browser's way in and out. The way to the identity provider and back is Quarkus's; we say where to go then. */
@Path("/")
class LoginResource {

    private final CurrentIdentityAssociation identity;

    LoginResource(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @GET
    @Path("login")
    @Authenticated
    @Operation(hidden = true)
    public Response login(@QueryParam("returnTo") @Nullable String returnTo) {
        return to(LocalPath.orHome(returnTo));
    }

    /** Looking who is there is what ends the session: at this path Quarkus redirects whoever has one to the provider. */
    @GET
    @Path("logout")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> logout() {
        return identity.getDeferredIdentity()
                .map(nobody -> to("/"))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(to("/"));
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
