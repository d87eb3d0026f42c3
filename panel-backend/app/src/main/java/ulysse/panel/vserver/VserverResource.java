package ulysse.panel.vserver;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.IdempotentCalls;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.PanelException;
import ulysse.panel.platform.PlatformErrors;
import ulysse.panel.tenant.TenantId;

@Path("/api/v1/tenants/{slug}/vservers")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vservers")
class VserverResource {
    private final CurrentActor current;
    private final Access access;
    private final IdempotentCalls calls;
    private final ListVservers listVservers;
    private final ReadVserver readVserver;
    private final OrderVserver orderVserver;
    private final Verbs verbs;

    VserverResource(
            CurrentActor current,
            Access access,
            IdempotentCalls calls,
            ListVservers listVservers,
            ReadVserver readVserver,
            OrderVserver orderVserver,
            Verbs verbs) {
        this.current = current;
        this.access = access;
        this.calls = calls;
        this.listVservers = listVservers;
        this.readVserver = readVserver;
        this.orderVserver = orderVserver;
        this.verbs = verbs;
    }

    @GET
    @Operation(operationId = "listTenantVservers", summary = "The tenant's vservers, the newest first")
    public Page<VserverView> list(
            @PathParam("slug") String slug,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        Actor actor = current.actor();
        return listVservers.ofTenant(actor, access.tenant(actor, slug), PageRequest.of(limit, after));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(operationId = "orderVserver", summary = "Order a vserver")
    public Accepted order(
            @PathParam("slug") String slug,
            @HeaderParam(IdempotentCalls.HEADER) @Parameter(required = true) @Nullable String key,
            @NotNull @Valid OrderRequest request) {
        if (key == null) {
            throw new PanelException(
                    PlatformErrors.KEY_MISSING, "Send an Idempotency-Key, so that an order sent twice is one");
        }
        Actor actor = current.actor();
        TenantId tenant = access.tenant(actor, slug);
        return once(
                actor,
                "POST /api/v1/tenants/%s/vservers".formatted(slug),
                key,
                request,
                () -> orderVserver.order(actor, tenant, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readVserver", summary = "One vserver")
    public VserverView read(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        Actor actor = current.actor();
        return readVserver.read(actor, access.tenant(actor, slug), new VserverId(id));
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(202)
    @Operation(operationId = "deleteVserver", summary = "Delete a vserver with its disk")
    public Accepted delete(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
            @HeaderParam(IfMatch.HEADER) @Nullable String seen) {
        return wish(slug, id, key, seen, "DELETE", verbs.delete()::delete);
    }

    @POST
    @Path("/{id}/start")
    @ResponseStatus(202)
    @Operation(operationId = "startVserver", summary = "Start a stopped vserver")
    public Accepted start(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
            @HeaderParam(IfMatch.HEADER) @Nullable String seen) {
        return wish(slug, id, key, seen, "start", verbs.start()::start);
    }

    @POST
    @Path("/{id}/stop")
    @ResponseStatus(202)
    @Operation(operationId = "stopVserver", summary = "Stop a running vserver")
    public Accepted stop(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
            @HeaderParam(IfMatch.HEADER) @Nullable String seen) {
        return wish(slug, id, key, seen, "stop", verbs.stop()::stop);
    }

    @POST
    @Path("/{id}/restart")
    @ResponseStatus(202)
    @Operation(operationId = "restartVserver", summary = "Restart a running vserver")
    public Accepted restart(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
            @HeaderParam(IfMatch.HEADER) @Nullable String seen) {
        return wish(slug, id, key, seen, "restart", verbs.restart()::restart);
    }

    private Accepted wish(String slug, UUID id, @Nullable String key, @Nullable String seen, String verb, Wish wish) {
        IfMatch version = IfMatch.optional(seen);
        Actor actor = current.actor();
        TenantId tenant = access.tenant(actor, slug);
        String route = "%s /api/v1/tenants/%s/vservers/%s".formatted(verb, slug, id);
        return once(actor, route, key, Map.of(), () -> wish.make(actor, tenant, new VserverId(id), version));
    }

    private Accepted once(
            Actor actor, String route, @Nullable String key, Object body, java.util.function.Supplier<Accepted> work) {
        return calls.run(new IdempotentCalls.Call(actor.id().value(), route, key, body), Accepted.class, work);
    }

    private interface Wish {
        Accepted make(Actor actor, TenantId tenant, VserverId id, IfMatch seen);
    }
}
