package ulysse.panel.subnet;

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

@Path(SubnetResource.PATH)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class SubnetResource {
    static final String PATH = "/api/v1/staff/subnets";

    private final CurrentActor current;
    private final IdempotentCalls calls;
    private final ListSubnets listSubnets;
    private final CreateSubnet createSubnet;
    private final ChangeGateway changeGateway;
    private final DeleteSubnet deleteSubnet;
    private final DrawMap drawMap;

    SubnetResource(
            CurrentActor current,
            IdempotentCalls calls,
            ListSubnets listSubnets,
            CreateSubnet createSubnet,
            ChangeGateway changeGateway,
            DeleteSubnet deleteSubnet,
            DrawMap drawMap) {
        this.current = current;
        this.calls = calls;
        this.listSubnets = listSubnets;
        this.createSubnet = createSubnet;
        this.changeGateway = changeGateway;
        this.deleteSubnet = deleteSubnet;
        this.drawMap = drawMap;
    }

    @GET
    @Operation(operationId = "listSubnets", summary = "The subnets and how full they are")
    public Page<SubnetView> list(
            @BeanParam SubnetFilter filter,
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"cidr", "-cidr", "used", "-used"})) @Nullable
                    String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return listSubnets.list(current.actor(), filter, PageRequest.of(limit, after, sort));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "createSubnet", summary = "Give a network a subnet")
    public SubnetView create(
            @NotNull @Valid SubnetRequest request, @HeaderParam(IdempotentCalls.HEADER) @Nullable String key) {
        Actor actor = current.actor();
        return calls.run(
                new IdempotentCalls.Call(actor.id().value(), "POST " + PATH, key, request),
                SubnetView.class,
                () -> createSubnet.create(actor, request));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSubnet", summary = "One subnet")
    public SubnetView read(@PathParam("id") UUID id) {
        return listSubnets.read(current.actor(), id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSubnet", summary = "Give a subnet another gateway, or none")
    public SubnetView change(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            @NotNull @Valid GatewayChange change) {
        return changeGateway.change(current.actor(), id, change.gateway(), IfMatch.required(ifMatch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteSubnet", summary = "Take a subnet away that nobody has an address of")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        deleteSubnet.delete(current.actor(), id, IfMatch.optional(ifMatch));
    }

    @GET
    @Path("{id}/map")
    @Operation(operationId = "mapSubnet", summary = "What is where in a subnet, in at most 256 cells")
    public SubnetMap map(
            @PathParam("id") UUID id,
            @QueryParam("within") @Parameter(description = "a part of it as a CIDR; all of it when absent") @Nullable
                    String within) {
        return drawMap.draw(current.actor(), id, within);
    }
}
