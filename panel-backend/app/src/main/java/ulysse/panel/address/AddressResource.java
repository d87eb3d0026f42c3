package ulysse.panel.address;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path("/api/v1/staff")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class AddressResource {
    private final CurrentActor current;
    private final ListAddresses listAddresses;
    private final ListAddressHistory listHistory;

    AddressResource(CurrentActor current, ListAddresses listAddresses, ListAddressHistory listHistory) {
        this.current = current;
        this.listAddresses = listAddresses;
        this.listHistory = listHistory;
    }

    @GET
    @Path("/addresses")
    @Operation(
            operationId = "listAddresses",
            summary = "The addresses that are not free, space by space and in the order of the numbers")
    public Page<ListAddresses.AddressView> addresses(
            @BeanParam AddressFilter filter,
            @QueryParam("sort")
                    @Parameter(schema = @Schema(enumeration = {"address", "-address", "since", "-since"}))
                    @Nullable
                    String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return listAddresses.list(current.actor(), filter, PageRequest.of(limit, after, sort));
    }

    @GET
    @Path("/address-history")
    @Operation(operationId = "listAddressHistory", summary = "Who had which address when, the newest first")
    public Page<ListAddressHistory.AddressPeriod> history(
            @BeanParam HistoryFilter filter,
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"assignedAt", "-assignedAt"})) @Nullable
                    String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return listHistory.list(current.actor(), filter, PageRequest.of(limit, after, sort));
    }
}
