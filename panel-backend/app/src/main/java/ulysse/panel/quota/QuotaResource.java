package ulysse.panel.quota;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;

@Path("/api/v1/tenants/{slug}/quota")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotas")
class QuotaResource {
    private final CurrentActor current;
    private final Access access;
    private final ReadQuota readQuota;

    QuotaResource(CurrentActor current, Access access, ReadQuota readQuota) {
        this.current = current;
        this.access = access;
        this.readQuota = readQuota;
    }

    @GET
    @Operation(operationId = "readQuota", summary = "What the tenant holds and may hold")
    public Quota quota(@PathParam("slug") String slug) {
        Actor actor = current.actor();
        return new Quota(readQuota.read(actor, access.tenant(actor, slug)));
    }

    /** A tenant's quota. */
    @Schema(name = "Quota")
    record Quota(List<QuotaItem> items) {}
}
