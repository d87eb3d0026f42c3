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

@Path(NetworkDomainResource.PATH)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class NetworkDomainResource {
    static final String PATH = "/api/v1/staff/network-domains";

    private final PartitionVerbs verbs;

    NetworkDomainResource(PartitionVerbs verbs) {
        this.verbs = verbs;
    }

    @GET
    @Operation(operationId = "listNetworkDomains", summary = "The cablings, in each of which a tag means one network")
    public Page<PartitionView> list(
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"name", "-name"})) @Nullable String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return verbs.list(Partition.NETWORK_DOMAIN, PageRequest.of(limit, after, sort));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "createNetworkDomain", summary = "Make a network domain")
    public PartitionView create(
            @NotNull @Valid PartitionRequest request, @HeaderParam(IdempotentCalls.HEADER) @Nullable String key) {
        return verbs.create(Partition.NETWORK_DOMAIN, PATH, request, key);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNetworkDomain", summary = "One of them")
    public PartitionView read(@PathParam("id") UUID id) {
        return verbs.read(Partition.NETWORK_DOMAIN, id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "renameNetworkDomain", summary = "Give a network domain another name")
    public PartitionView rename(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            @NotNull @Valid PartitionRequest request) {
        return verbs.rename(Partition.NETWORK_DOMAIN, id, request, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteNetworkDomain", summary = "Take a network domain away that no network is in")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        verbs.delete(Partition.NETWORK_DOMAIN, id, ifMatch);
    }
}
