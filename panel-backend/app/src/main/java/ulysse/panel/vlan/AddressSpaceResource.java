package ulysse.panel.vlan;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import ulysse.panel.platform.IdempotentCalls;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path(AddressSpaceResource.PATH)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class AddressSpaceResource {
    static final String PATH = "/api/v1/staff/address-spaces";

    private final PartitionVerbs verbs;

    AddressSpaceResource(PartitionVerbs verbs) {
        this.verbs = verbs;
    }

    @GET
    @Operation(operationId = "listAddressSpaces", summary = "The worlds in each of which an address exists once")
    public Page<PartitionView> list(
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"name", "-name"})) @Nullable String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return verbs.list(Partition.ADDRESS_SPACE, PageRequest.of(limit, after, sort));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "createAddressSpace", summary = "Make an address space")
    public PartitionView create(
            @NotNull @Valid PartitionRequest request, @HeaderParam(IdempotentCalls.HEADER) @Nullable String key) {
        return verbs.create(Partition.ADDRESS_SPACE, PATH, request, key);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAddressSpace", summary = "One of them")
    public PartitionView read(@PathParam("id") UUID id) {
        return verbs.read(Partition.ADDRESS_SPACE, id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "renameAddressSpace", summary = "Give an address space another name")
    public PartitionView rename(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            @NotNull @Valid PartitionRequest request) {
        return verbs.rename(Partition.ADDRESS_SPACE, id, request, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteAddressSpace", summary = "Take an address space away that no network is in")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        verbs.delete(Partition.ADDRESS_SPACE, id, ifMatch);
    }
}
