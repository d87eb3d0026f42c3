package ulysse.panel.quota;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import ulysse.panel.tenant.TenantId;

@Path("/api/v1/tenants/{slug}/quota-requests")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotas")
class QuotaRequestResource {
    private final CurrentActor current;
    private final Access access;
    private final IdempotentCalls calls;
    private final ListQuotaRequests listRequests;
    private final AskForQuota askForQuota;
    private final WithdrawQuotaRequest withdrawRequest;

    QuotaRequestResource(
            CurrentActor current,
            Access access,
            IdempotentCalls calls,
            ListQuotaRequests listRequests,
            AskForQuota askForQuota,
            WithdrawQuotaRequest withdrawRequest) {
        this.current = current;
        this.access = access;
        this.calls = calls;
        this.listRequests = listRequests;
        this.askForQuota = askForQuota;
        this.withdrawRequest = withdrawRequest;
    }

    @GET
    @Operation(operationId = "listQuotaRequests", summary = "The tenant's requests for more quota, the newest first")
    public Page<QuotaRequestView> list(
            @PathParam("slug") String slug,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"requestedAt", "-requestedAt"})) @Nullable
                    String sort) {
        Actor actor = current.actor();
        return listRequests.ofTenant(actor, access.tenant(actor, slug), state, PageRequest.of(limit, after, sort));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "askForQuota", summary = "Ask the staff to let the tenant hold more of a resource")
    public QuotaRequestView ask(
            @PathParam("slug") String slug,
            @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
            @NotNull @Valid QuotaWish wish) {
        Actor actor = current.actor();
        TenantId tenant = access.tenant(actor, slug);
        String route = "POST /api/v1/tenants/%s/quota-requests".formatted(slug);
        return calls.run(
                new IdempotentCalls.Call(actor.id().value(), route, key, wish),
                QuotaRequestView.class,
                () -> askForQuota.ask(actor, tenant, wish));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "withdrawQuotaRequest", summary = "Withdraw a request that nobody has decided yet")
    public void withdraw(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String seen) {
        Actor actor = current.actor();
        withdrawRequest.withdraw(actor, access.tenant(actor, slug), id, IfMatch.optional(seen));
    }
}
