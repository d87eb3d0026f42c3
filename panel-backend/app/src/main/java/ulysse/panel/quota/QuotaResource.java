package ulysse.panel.quota;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path("/api/v1")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotas")
class QuotaResource {
    private final CurrentActor current;
    private final Access access;
    private final ReadQuota readQuota;
    private final ListQuotas listQuotas;

    QuotaResource(CurrentActor current, Access access, ReadQuota readQuota, ListQuotas listQuotas) {
        this.current = current;
        this.access = access;
        this.readQuota = readQuota;
        this.listQuotas = listQuotas;
    }

    @GET
    @Path("/tenants/{slug}/quota")
    @Operation(operationId = "readQuota", summary = "What the tenant holds and may hold")
    public Quota quota(@PathParam("slug") String slug) {
        Actor actor = current.actor();
        return new Quota(readQuota.read(actor, access.tenant(actor, slug)));
    }

    @GET
    @Path("/staff/quotas")
    @Operation(operationId = "listQuotas", summary = "All quotas of all tenants")
    public Page<ListQuotas.StaffQuota> quotas(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return listQuotas.list(current.actor(), PageRequest.of(limit, after));
    }

    /** A tenant's quota. */
    @Schema(name = "Quota")
    record Quota(List<QuotaItem> items) {}
}
