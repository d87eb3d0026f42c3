package ulysse.panel.session;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ulysse.panel.access.CurrentActor;

@Path("/api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "session")
class SessionResource {

    private final CurrentActor current;
    private final ShowSession showSession;

    SessionResource(CurrentActor current, ShowSession showSession) {
        this.current = current;
        this.showSession = showSession;
    }

    @GET
    public Session show() {
        return showSession.show(current.actor());
    }
}
