package ulysse.panel.vserver;

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

@Path("/api/v1/staff/vservers")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vservers")
class StaffVserverResource {
    private final CurrentActor current;
    private final ListVservers listVservers;

    StaffVserverResource(CurrentActor current, ListVservers listVservers) {
        this.current = current;
        this.listVservers = listVservers;
    }

    @GET
    @Operation(operationId = "listVservers", summary = "All vservers of all tenants, the newest first")
    public Page<VserverView> all(
            @BeanParam VserverFilter filter,
            @QueryParam("sort")
                    @Parameter(schema = @Schema(enumeration = {"createdAt", "-createdAt", "name", "-name"}))
                    @Nullable
                    String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return listVservers.all(current.actor(), filter, PageRequest.of(limit, after, sort));
    }
}
