package ulysse.panel.operation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path("/api/v1/staff/operations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class StaffOperationResource {
    private final CurrentActor current;
    private final ListOperations listOperations;

    StaffOperationResource(CurrentActor current, ListOperations listOperations) {
        this.current = current;
        this.listOperations = listOperations;
    }

    @GET
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "listOperations",
            summary = "All operations of all tenants, the newest first")
    public Page<OperationView> all(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return listOperations.all(current.actor(), PageRequest.of(limit, after));
    }
}
