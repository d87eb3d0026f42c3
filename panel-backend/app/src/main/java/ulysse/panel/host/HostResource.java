package ulysse.panel.host;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path("/api/v1/staff/hosts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hosts")
class HostResource {
    private final CurrentActor current;
    private final ListHosts listHosts;

    HostResource(CurrentActor current, ListHosts listHosts) {
        this.current = current;
        this.listHosts = listHosts;
    }

    @GET
    @Operation(operationId = "listHosts", summary = "The hosts, what they have and what was promised of it")
    public Page<HostView> hosts(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return listHosts.list(current.actor(), PageRequest.of(limit, after));
    }
}
