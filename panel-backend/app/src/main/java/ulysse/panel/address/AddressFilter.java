package ulysse.panel.address;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which addresses the staff want to see; null does not narrow. */
record AddressFilter(
        @QueryParam("space") @Parameter(description = "the address space's id") @Nullable
        String space,

        @QueryParam("subnet") @Parameter(description = "the subnet's id") @Nullable
        String subnet,

        @QueryParam("vlan") @Parameter(description = "the network's id") @Nullable
        String vlan,

        @QueryParam("state")
        @Parameter(
                schema = @Schema(enumeration = {"free", "assigned", "quarantined", "reserved", "service", "external"}))
        @Nullable
        String state,

        @QueryParam("tenant") @Parameter(description = "slug") @Nullable
        String tenant,

        @QueryParam("q") @Parameter(description = "an address, or a range of them as a CIDR") @Nullable
        String q) {}
