package ulysse.panel.vserver;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ulysse.panel.access.CurrentActor;

@Path("/api/v1/staff/placement")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hosts")
class PlacementResource {
    private final CurrentActor current;
    private final SurveyPlacement surveyPlacement;

    PlacementResource(CurrentActor current, SurveyPlacement surveyPlacement) {
        this.current = current;
        this.surveyPlacement = surveyPlacement;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "surveyPlacement", summary = "Where an order would go, and why; nothing is ordered")
    public PlacementView survey(@NotNull @Valid PlacementRequest request) {
        return surveyPlacement.survey(current.actor(), request);
    }
}
