package ulysse.panel.address;

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

@Path("/api/v1/staff/networks")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class StaffNetworkResource {
    private final CurrentActor current;
    private final ListNetworks listNetworks;

    StaffNetworkResource(CurrentActor current, ListNetworks listNetworks) {
        this.current = current;
        this.listNetworks = listNetworks;
    }

    @GET
    @Operation(operationId = "listNetworks", summary = "All networks and how full they are")
    public Page<ListNetworks.StaffNetwork> networks(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return listNetworks.all(current.actor(), PageRequest.of(limit, after));
    }
}
