package ulysse.panel.address;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of the addresses' history the staff want to see; null does not narrow. */
record HistoryFilter(
        @QueryParam("space") @Parameter(description = "the address space's id") @Nullable
        String space,

        @QueryParam("address") @Parameter(description = "an address, also one within a prefix") @Nullable
        String address,

        @QueryParam("vserver") @Parameter(description = "the vserver's id") @Nullable
        String vserver,

        @QueryParam("tenant") @Parameter(description = "slug") @Nullable
        String tenant,

        @QueryParam("at")
        @Parameter(description = "an instant: who had it then", example = "2026-11-23T12:00:00Z")
        @Nullable
        String at) {}
