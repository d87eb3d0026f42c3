package ulysse.panel.subnet;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.IdempotentCalls;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path(RangeResource.PATH)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class RangeResource {
    static final String PATH = SubnetResource.PATH + "/{id}";

    private final CurrentActor current;
    private final IdempotentCalls calls;
    private final ListRanges listRanges;
    private final AddRange addRange;
    private final RemoveRange removeRange;
    private final MarkAddress markAddress;

    RangeResource(
            CurrentActor current,
            IdempotentCalls calls,
            ListRanges listRanges,
            AddRange addRange,
            RemoveRange removeRange,
            MarkAddress markAddress) {
        this.current = current;
        this.calls = calls;
        this.listRanges = listRanges;
        this.addRange = addRange;
        this.removeRange = removeRange;
        this.markAddress = markAddress;
    }

    @GET
    @Path("ranges")
    @Operation(operationId = "listAddressRanges", summary = "The addresses of a subnet that are kept back")
    public Page<RangeView> list(
            @PathParam("id") UUID subnet,
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"first", "-first"})) @Nullable String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return listRanges.list(current.actor(), subnet, PageRequest.of(limit, after, sort));
    }

    @POST
    @Path("ranges")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "addAddressRange", summary = "Keep addresses of a subnet back")
    public RangeView add(
            @PathParam("id") UUID subnet,
            @NotNull @Valid RangeRequest request,
            @HeaderParam(IdempotentCalls.HEADER) @Nullable String key) {
        Actor actor = current.actor();
        String route = "POST %s/%s/ranges".formatted(SubnetResource.PATH, subnet);
        return calls.run(
                new IdempotentCalls.Call(actor.id().value(), route, key, request),
                RangeView.class,
                () -> addRange.add(actor, subnet, request));
    }

    @DELETE
    @Path("ranges/{rangeId}")
    @Operation(operationId = "removeAddressRange", summary = "Let the addresses of a range be handed out again")
    public void remove(@PathParam("id") UUID subnet, @PathParam("rangeId") UUID range) {
        removeRange.remove(current.actor(), subnet, range);
    }

    @PUT
    @Path("addresses/{address}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "markAddress",
            summary = "Keep one address back, note that others use it, or free it",
            description = "Refused while a vserver has it; nothing else can be overwritten, hence no If-Match.")
    public void mark(
            @PathParam("id") UUID subnet, @PathParam("address") String address, @NotNull @Valid AddressMark mark) {
        markAddress.mark(current.actor(), subnet, address, mark);
    }
}
