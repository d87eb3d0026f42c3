package ulysse.panel.member;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path("/api/v1/staff/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "staff")
class StaffTenantResource {

    private final CurrentActor current;
    private final ListTenants listTenants;

    StaffTenantResource(CurrentActor current, ListTenants listTenants) {
        this.current = current;
        this.listTenants = listTenants;
    }

    @GET
    public Page<StaffTenant> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return listTenants.list(current.actor(), PageRequest.of(limit, after));
    }
}
