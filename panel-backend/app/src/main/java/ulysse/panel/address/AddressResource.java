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

@Path("/api/v1/staff/addresses")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class AddressResource {
    private final CurrentActor current;
    private final ListAddresses listAddresses;

    AddressResource(CurrentActor current, ListAddresses listAddresses) {
        this.current = current;
        this.listAddresses = listAddresses;
    }

    @GET
    @Operation(operationId = "listAddresses", summary = "All addresses that are not free")
    public Page<ListAddresses.AddressView> addresses(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return listAddresses.list(current.actor(), PageRequest.of(limit, after));
    }
}
