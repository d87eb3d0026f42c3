package ulysse.panel.address;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;

@Path("/api/v1/tenants/{slug}/networks")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class NetworkResource {
    private final CurrentActor current;
    private final Access access;
    private final ListNetworks listNetworks;

    NetworkResource(CurrentActor current, Access access, ListNetworks listNetworks) {
        this.current = current;
        this.access = access;
        this.listNetworks = listNetworks;
    }

    @GET
    @Operation(operationId = "listTenantNetworks", summary = "The networks that the tenant may order in")
    public Networks ofTenant(@PathParam("slug") String slug) {
        Actor actor = current.actor();
        return new Networks(listNetworks.ofTenant(actor, access.tenant(actor, slug)));
    }

    /** The networks of a tenant. */
    @Schema(name = "Networks")
    record Networks(List<ListNetworks.Network> items) {}
}
