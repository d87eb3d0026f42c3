package ulysse.panel.quota;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path("/api/v1/staff/quotas")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotas")
class StaffQuotaResource {
    private final CurrentActor current;
    private final ListQuotas listQuotas;

    StaffQuotaResource(CurrentActor current, ListQuotas listQuotas) {
        this.current = current;
        this.listQuotas = listQuotas;
    }

    @GET
    @Operation(operationId = "listQuotas", summary = "All quotas of all tenants")
    public Page<StaffQuota> quotas(
            @BeanParam QuotaFilter filter,
            @QueryParam("sort")
                    @Parameter(schema = @Schema(enumeration = {"tenant", "-tenant", "used", "-used"}))
                    @Nullable
                    String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return listQuotas.list(current.actor(), filter, PageRequest.of(limit, after, sort));
    }
}
