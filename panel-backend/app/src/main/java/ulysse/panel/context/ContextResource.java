package ulysse.panel.context;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path("/api/v1/staff/hosts/{id}/contexts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hosts")
class ContextResource {
    private final CurrentActor current;
    private final ListContexts listContexts;
    private final MarkContext markContext;

    ContextResource(CurrentActor current, ListContexts listContexts, MarkContext markContext) {
        this.current = current;
        this.listContexts = listContexts;
        this.markContext = markContext;
    }

    @GET
    @Operation(operationId = "listContexts", summary = "The context numbers of a host, and whose they are")
    public Page<ListContexts.ContextView> list(
            @PathParam("id") UUID host,
            @QueryParam("state")
                    @Parameter(schema = @Schema(enumeration = {"free", "assigned", "quarantined", "excluded"}))
                    @Nullable
                    String state,
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"number", "-number"})) @Nullable String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return listContexts.list(current.actor(), host, state, PageRequest.of(limit, after, sort));
    }

    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "markContext", summary = "Never hand out a context number, or take that back")
    public void mark(@PathParam("id") UUID host, @PathParam("number") int number, @NotNull @Valid ContextMark mark) {
        markContext.mark(current.actor(), host, number, mark);
    }
}
