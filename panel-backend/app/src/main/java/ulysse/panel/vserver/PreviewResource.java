package ulysse.panel.vserver;

import io.quarkus.security.Authenticated;
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
import ulysse.panel.quota.QuotaPreview;

@Path("/api/v1/tenants/{slug}/quota/preview")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotas")
class PreviewResource {
    private final CurrentActor current;
    private final Access access;
    private final PreviewOrder previewOrder;

    PreviewResource(CurrentActor current, Access access, PreviewOrder previewOrder) {
        this.current = current;
        this.access = access;
        this.previewOrder = previewOrder;
    }

    @GET
    @Operation(operationId = "previewOrder", summary = "What the tenant would hold after ordering this plan")
    public QuotaPreview preview(
            @PathParam("slug") String slug,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("network") @Nullable String network) {
        Actor actor = current.actor();
        if (plan == null) {
            throw InvalidField.of("plan", "must be given");
        }
        return previewOrder.preview(actor, access.tenant(actor, slug), plan, network);
    }
}
