package ulysse.panel.usage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;

@Path("/api/v1/tenants/{slug}/vservers/{id}/usage")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vservers")
class UsageResource {
    private final CurrentActor current;
    private final Access access;
    private final VserverUsage vserverUsage;

    UsageResource(CurrentActor current, Access access, VserverUsage vserverUsage) {
        this.current = current;
        this.access = access;
        this.vserverUsage = vserverUsage;
    }

    @GET
    @Operation(operationId = "readUsage", summary = "What the vserver uses now")
    public UsageView usage(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        Actor actor = current.actor();
        return vserverUsage.measure(actor, access.tenant(actor, slug), id);
    }
}
