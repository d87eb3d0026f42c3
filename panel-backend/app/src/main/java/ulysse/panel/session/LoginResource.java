package ulysse.panel.session;

import io.quarkus.security.Authenticated;
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

    @GET
    @Path("login")
    @Authenticated
    @Operation(hidden = true)
    public Response login(@QueryParam("returnTo") @Nullable String returnTo) {
        return Response.seeOther(URI.create(LocalPath.orHome(returnTo))).build();
    }

    /** Reached only by those who had no session: the others are sent away before. */
    @GET
    @Path("logout")
    @PermitAll
    @Operation(hidden = true)
    public Response logout() {
        return Response.seeOther(URI.create("/")).build();
    }
}
