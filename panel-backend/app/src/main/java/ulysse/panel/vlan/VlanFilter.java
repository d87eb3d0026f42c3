package ulysse.panel.vlan;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which networks the staff want to see; null does not narrow. */
record VlanFilter(
        @QueryParam("domain") @Parameter(description = "the network domain's id") @Nullable
        String domain,

        @QueryParam("mode") @Parameter(schema = @Schema(enumeration = {"routed", "bridged"})) @Nullable
        String mode,

        @QueryParam("tenant") @Parameter(description = "slug of one who may order in it") @Nullable
        String tenant,

        @QueryParam("host") @Parameter(description = "the id of a host that reaches it") @Nullable
        String host,

        @QueryParam("q") @Parameter(description = "how the name begins") @Nullable
        String q) {}
