package ulysse.panel.host;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.IdempotentCalls;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path(HostResource.PATH)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hosts")
class HostResource {
    static final String PATH = "/api/v1/staff/hosts";

    private final CurrentActor current;
    private final IdempotentCalls calls;
    private final ListHosts listHosts;
    private final AddHost addHost;
    private final ChangeHost changeHost;
    private final RetireHost retireHost;

    HostResource(
            CurrentActor current,
            IdempotentCalls calls,
            ListHosts listHosts,
            AddHost addHost,
            ChangeHost changeHost,
            RetireHost retireHost) {
        this.current = current;
        this.calls = calls;
        this.listHosts = listHosts;
        this.addHost = addHost;
        this.changeHost = changeHost;
        this.retireHost = retireHost;
    }

    @GET
    @Operation(operationId = "listHosts", summary = "The hosts, what they have and what was promised of it")
    public Page<HostView> list(
            @BeanParam HostFilter filter,
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"name", "-name"})) @Nullable String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return listHosts.list(current.actor(), filter, PageRequest.of(limit, after, sort));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "addHost", summary = "Register a host")
    public HostView add(@NotNull @Valid NewHost request, @HeaderParam(IdempotentCalls.HEADER) @Nullable String key) {
        Actor actor = current.actor();
        return calls.run(
                new IdempotentCalls.Call(actor.id().value(), "POST " + PATH, key, request),
                HostView.class,
                () -> listHosts.read(actor, addHost.add(actor, request).value()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getHost", summary = "One host")
    public HostView read(@PathParam("id") UUID id) {
        return listHosts.read(current.actor(), id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeHost", summary = "Change what people decide of a host")
    public HostView change(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            @NotNull @Valid HostChange request) {
        Actor actor = current.actor();
        changeHost.change(actor, new HostId(id), request, IfMatch.required(ifMatch));
        return listHosts.read(actor, id);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "retireHost", summary = "Take a host away on which there is no vserver")
    public void retire(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        retireHost.retire(current.actor(), new HostId(id), IfMatch.optional(ifMatch));
    }
}
