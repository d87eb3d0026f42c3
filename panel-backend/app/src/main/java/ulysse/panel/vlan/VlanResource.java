package ulysse.panel.vlan;

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

@Path(VlanResource.PATH)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class VlanResource {
    static final String PATH = "/api/v1/staff/vlans";

    private final CurrentActor current;
    private final IdempotentCalls calls;
    private final ListVlans listVlans;
    private final CreateVlan createVlan;
    private final ChangeVlan changeVlan;
    private final DeleteVlan deleteVlan;

    VlanResource(
            CurrentActor current,
            IdempotentCalls calls,
            ListVlans listVlans,
            CreateVlan createVlan,
            ChangeVlan changeVlan,
            DeleteVlan deleteVlan) {
        this.current = current;
        this.calls = calls;
        this.listVlans = listVlans;
        this.createVlan = createVlan;
        this.changeVlan = changeVlan;
        this.deleteVlan = deleteVlan;
    }

    @GET
    @Operation(operationId = "listVlans", summary = "All networks, who may use them and which hosts reach them")
    public Page<StaffVlan> list(
            @BeanParam VlanFilter filter,
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"name", "-name", "tag", "-tag"})) @Nullable
                    String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return listVlans.list(current.actor(), filter, PageRequest.of(limit, after, sort));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "createVlan", summary = "Make a network")
    public StaffVlan create(
            @NotNull @Valid NewVlan request, @HeaderParam(IdempotentCalls.HEADER) @Nullable String key) {
        Actor actor = current.actor();
        return calls.run(
                new IdempotentCalls.Call(actor.id().value(), "POST " + PATH, key, request),
                StaffVlan.class,
                () -> listVlans.read(actor, createVlan.create(actor, request.fields())));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getVlan", summary = "One network")
    public StaffVlan read(@PathParam("id") UUID id) {
        return listVlans.read(current.actor(), id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeVlan", summary = "Change a network")
    public StaffVlan change(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            @NotNull @Valid VlanChange request) {
        Actor actor = current.actor();
        changeVlan.change(actor, id, request::applied, IfMatch.required(ifMatch));
        return listVlans.read(actor, id);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteVlan", summary = "Take a network away that nothing uses")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        deleteVlan.delete(current.actor(), id, IfMatch.optional(ifMatch));
    }
}
