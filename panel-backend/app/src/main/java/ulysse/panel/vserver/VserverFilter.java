package ulysse.panel.vserver;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which vservers the staff want to see; null does not narrow. */
record VserverFilter(
        @QueryParam("tenant") @Parameter(description = "slug") @Nullable
        String tenant,

        @QueryParam("host") @Parameter(description = "the host's id") @Nullable
        String host,

        @QueryParam("state") @Nullable String state,

        @QueryParam("q") @Parameter(description = "how the name begins") @Nullable
        String q) {

    static final VserverFilter NONE = new VserverFilter(null, null, null, null);
}
