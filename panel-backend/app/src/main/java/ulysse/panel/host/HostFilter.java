package ulysse.panel.host;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which hosts the staff want to see; null does not narrow. */
record HostFilter(
        @QueryParam("state")
        @Parameter(schema = @Schema(enumeration = {"registered", "ready", "unreachable"}))
        @Nullable
        String state,

        @QueryParam("label") @Parameter(description = "that it has") @Nullable
        String label,

        @QueryParam("q") @Parameter(description = "how the name begins") @Nullable
        String q) {}
