package ulysse.panel.quota;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.IfMatch;

@Path("/api/v1/staff/tenants/{slug}/quota")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotas")
class StaffTenantQuotaResource {
    private final CurrentActor current;
    private final TenantQuota tenantQuota;

    StaffTenantQuotaResource(CurrentActor current, TenantQuota tenantQuota) {
        this.current = current;
        this.tenantQuota = tenantQuota;
    }

    @GET
    @Operation(
            operationId = "readStaffQuota",
            summary = "What one tenant holds and may hold, with the versions to change it")
    public StaffQuotas quota(@PathParam("slug") String slug) {
        return new StaffQuotas(tenantQuota.read(current.actor(), slug));
    }

    @PUT
    @Path("/{resource}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setQuota",
            summary = "Set a tenant's limit; below what is held it takes nothing away, but lets nothing be added")
    public StaffQuota set(
            @PathParam("slug") String slug,
            @PathParam("resource") String resource,
            @HeaderParam(IfMatch.HEADER) @Nullable String seen,
            @NotNull @Valid QuotaLimit request) {
        return tenantQuota.set(
                current.actor(), slug, Resource.require("resource", resource), request.limit(), IfMatch.required(seen));
    }

    /** A tenant's quota as staff see it. */
    @Schema(name = "StaffQuotas")
    record StaffQuotas(List<StaffQuota> items) {}
}
