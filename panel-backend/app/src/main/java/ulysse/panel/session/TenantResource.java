package ulysse.panel.session;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ulysse.panel.access.CurrentActor;

@Path("/api/v1/tenants/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "session")
class TenantResource {

    private final CurrentActor current;
    private final ShowTenant showTenant;

    TenantResource(CurrentActor current, ShowTenant showTenant) {
        this.current = current;
        this.showTenant = showTenant;
    }

    @GET
    public Tenant show(@PathParam("slug") String slug) {
        return showTenant.show(current.actor(), slug);
    }
}
