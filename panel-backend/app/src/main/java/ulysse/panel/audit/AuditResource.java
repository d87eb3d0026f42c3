package ulysse.panel.audit;

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

@Path("/api/v1/staff/audit")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "staff")
class AuditResource {

    private final CurrentActor current;
    private final ListAudit listAudit;
    private final VerifyAudit verifyAudit;

    AuditResource(CurrentActor current, ListAudit listAudit, VerifyAudit verifyAudit) {
        this.current = current;
        this.listAudit = listAudit;
        this.verifyAudit = verifyAudit;
    }

    @GET
    public Page<AuditEntry> list(
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        AuditFilter filter = new AuditFilter(tenant, actor, action);
        return listAudit.list(current.actor(), filter, PageRequest.of(limit, after));
    }

    @GET
    @Path("verification")
    public AuditVerdict verify() {
        return verifyAudit.verify(current.actor());
    }
}
