package ulysse.panel.quota;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path("/api/v1/staff/quota-requests")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotas")
class StaffQuotaRequestResource {
    private final CurrentActor current;
    private final ListQuotaRequests listRequests;
    private final ApproveQuotaRequest approveRequest;
    private final RefuseQuotaRequest refuseRequest;

    StaffQuotaRequestResource(
            CurrentActor current,
            ListQuotaRequests listRequests,
            ApproveQuotaRequest approveRequest,
            RefuseQuotaRequest refuseRequest) {
        this.current = current;
        this.listRequests = listRequests;
        this.approveRequest = approveRequest;
        this.refuseRequest = refuseRequest;
    }

    @GET
    @Operation(operationId = "listStaffQuotaRequests", summary = "Requests for more quota, the newest first")
    public Page<QuotaRequestView> all(
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"requestedAt", "-requestedAt"})) @Nullable
                    String sort) {
        return listRequests.all(current.actor(), tenant, state, PageRequest.of(limit, after, sort));
    }

    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "approveQuotaRequest", summary = "Set the limit that was asked for, or another one")
    public QuotaRequestView approve(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String seen,
            @NotNull @Valid QuotaApproval approval) {
        return approveRequest.approve(current.actor(), id, approval, IfMatch.optional(seen));
    }

    @POST
    @Path("/{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseQuotaRequest", summary = "Say no, and why")
    public QuotaRequestView refuse(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String seen,
            @NotNull @Valid QuotaRefusal refusal) {
        return refuseRequest.refuse(current.actor(), id, refusal, IfMatch.optional(seen));
    }
}
