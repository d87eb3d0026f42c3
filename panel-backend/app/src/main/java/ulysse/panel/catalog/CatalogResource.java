package ulysse.panel.catalog;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ulysse.panel.access.CurrentActor;

@Path("/api/v1/catalog")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
class CatalogResource {
    private final CurrentActor current;
    private final Catalogue catalogue;

    CatalogResource(CurrentActor current, Catalogue catalogue) {
        this.current = current;
        this.catalogue = catalogue;
    }

    @GET
    @Path("/templates")
    @Operation(operationId = "listTemplates", summary = "What can be ordered: the newest version of each template")
    public Templates templates() {
        current.actor();
        return new Templates(catalogue.templates());
    }

    @GET
    @Path("/plans")
    @Operation(operationId = "listPlans", summary = "In which sizes it can be ordered")
    public Plans plans() {
        current.actor();
        return new Plans(catalogue.plans());
    }

    /** The templates on offer. */
    @Schema(name = "Templates")
    record Templates(List<TemplateView> items) {}

    /** The plans on offer. */
    @Schema(name = "Plans")
    record Plans(List<PlanView> items) {}
}
