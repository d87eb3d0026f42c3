package ulysse.panel.address;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path("/api/v1")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class NetworkResource {
    private final CurrentActor current;
    private final Access access;
    private final ListNetworks listNetworks;
    private final ListAddresses listAddresses;

    NetworkResource(CurrentActor current, Access access, ListNetworks listNetworks, ListAddresses listAddresses) {
        this.current = current;
        this.access = access;
        this.listNetworks = listNetworks;
        this.listAddresses = listAddresses;
    }

    @GET
    @Path("/tenants/{slug}/networks")
    @Operation(operationId = "listTenantNetworks", summary = "The networks that the tenant may order in")
    public Networks ofTenant(@PathParam("slug") String slug) {
        Actor actor = current.actor();
        return new Networks(listNetworks.ofTenant(actor, access.tenant(actor, slug)));
    }

    @GET
    @Path("/staff/networks")
    @Operation(operationId = "listNetworks", summary = "All networks and how full they are")
    public Page<ListNetworks.StaffNetwork> networks(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return listNetworks.all(current.actor(), PageRequest.of(limit, after));
    }

    @GET
    @Path("/staff/addresses")
    @Operation(operationId = "listAddresses", summary = "All addresses that are not free")
    public Page<ListAddresses.AddressView> addresses(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return listAddresses.list(current.actor(), PageRequest.of(limit, after));
    }

    /** The networks of a tenant. */
    @Schema(name = "Networks")
    record Networks(List<ListNetworks.Network> items) {}
}
