package ulysse.panel.subnet;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which subnets the staff want to see; null does not narrow. */
record SubnetFilter(
        @QueryParam("vlan") @Parameter(description = "the network's id") @Nullable
        String vlan,

        @QueryParam("space") @Parameter(description = "the address space's id") @Nullable
        String space,

        @QueryParam("family") @Parameter(schema = @Schema(enumeration = {"4", "6"})) @Nullable
        String family) {}
