package ulysse.panel.quota;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which quotas the staff want to see; null does not narrow. */
record QuotaFilter(
        @QueryParam("tenant") @Parameter(description = "slug") @Nullable
        String tenant,

        @QueryParam("resource") @Parameter(schema = @Schema(implementation = Resource.class)) @Nullable
        String resource,

        @QueryParam("over") @Parameter(description = "whether more is held than the limit allows") @Nullable
        Boolean over) {}
