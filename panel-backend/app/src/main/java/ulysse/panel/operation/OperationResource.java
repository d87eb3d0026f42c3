package ulysse.panel.operation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.tenant.TenantId;

@Path("/api/v1/tenants/{slug}/operations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class OperationResource {
    private final CurrentActor current;
    private final Access access;
    private final ReadOperation readOperation;
    private final ListOperations listOperations;
    private final OperationFeed feed;

    OperationResource(
            CurrentActor current,
            Access access,
            ReadOperation readOperation,
            ListOperations listOperations,
            OperationFeed feed) {
        this.current = current;
        this.access = access;
        this.readOperation = readOperation;
        this.listOperations = listOperations;
        this.feed = feed;
    }

    @GET
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "listTenantOperations",
            summary = "The tenant's operations, the newest first")
    public Page<OperationView> ofTenant(
            @PathParam("slug") String slug,
            @QueryParam("vserver") @Nullable UUID vserver,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        Actor actor = current.actor();
        return listOperations.ofTenant(actor, access.tenant(actor, slug), vserver, PageRequest.of(limit, after));
    }

    @GET
    @Path("/{id}")
    @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "readOperation", summary = "One operation")
    public OperationView one(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        Actor actor = current.actor();
        return readOperation.read(actor, access.tenant(actor, slug), id);
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "watchOperation",
            summary = "The operation now and after each change, until it ends",
            description = "Server-sent events named `operation`, each with the operation as JSON.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = OperationView.class)))
    public Multi<OutboundSseEvent> events(@PathParam("slug") String slug, @PathParam("id") UUID id, @Context Sse sse) {
        Actor actor = current.actor();
        TenantId tenant = access.tenant(actor, slug);
        readOperation.read(actor, tenant, id);
        return feed.watch(actor.id(), tenant, id)
                .map(operation -> sse.newEventBuilder()
                        .name("operation")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(OperationView.class, operation)
                        .build());
    }
}
