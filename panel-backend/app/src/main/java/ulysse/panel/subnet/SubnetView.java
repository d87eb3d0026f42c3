package ulysse.panel.subnet;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Named;
import ulysse.panel.platform.Versioned;

/**
 * A subnet as the staff see it. What is counted are units: addresses, or prefixes of the length handed out.
 *
 * @param total may be larger than any number of the machine, hence a decimal text
 * @param held are reserved, excluded, service and external ones; a decimal text, too
 */
@Schema(name = "Subnet")
public record SubnetView(
        UUID id,
        Named vlan,
        Named addressSpace,
        int family,
        String cidr,
        @Schema(nullable = true) @Nullable String gateway,

        @Schema(description = "length of the prefix that a vserver gets", examples = "32")
        int handsOut,

        @Schema(pattern = "^\\d+$") String total,
        long used,
        long quarantined,
        @Schema(pattern = "^\\d+$") String held,
        long version)
        implements Versioned {}
