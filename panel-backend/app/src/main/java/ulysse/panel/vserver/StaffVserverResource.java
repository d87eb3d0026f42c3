package ulysse.panel.vserver;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.quota.QuotaPreview;

@Path("/api/v1")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vservers")
class StaffVserverResource {
    private final CurrentActor current;
    private final Access access;
    private final ListVservers listVservers;
    private final PreviewOrder previewOrder;

    StaffVserverResource(CurrentActor current, Access access, ListVservers listVservers, PreviewOrder previewOrder) {
        this.current = current;
        this.access = access;
        this.listVservers = listVservers;
        this.previewOrder = previewOrder;
    }

    @GET
    @Path("/staff/vservers")
    @Operation(operationId = "listVservers", summary = "All vservers of all tenants, the newest first")
    public Page<VserverView> all(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return listVservers.all(current.actor(), PageRequest.of(limit, after));
    }

    @GET
    @Path("/tenants/{slug}/quota/preview")
    @Operation(operationId = "previewOrder", summary = "What the tenant would hold after ordering this plan")
    public QuotaPreview preview(@PathParam("slug") String slug, @QueryParam("plan") @Nullable String plan) {
        Actor actor = current.actor();
        if (plan == null) {
            throw InvalidField.of("plan", "must be given");
        }
        return previewOrder.preview(actor, access.tenant(actor, slug), plan);
    }
}
