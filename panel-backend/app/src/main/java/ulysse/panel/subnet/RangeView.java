package ulysse.panel.subnet;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Addresses of a subnet that are kept back. */
@Schema(name = "AddressRange")
public record RangeView(
        UUID id,
        String first,
        String last,

        @Schema(
                enumeration = {"reserved", "excluded"},
                description = "reserved: only the staff give them; excluded: nobody")
        String purpose,

        String note) {}
