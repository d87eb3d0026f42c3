package ulysse.panel.quota;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a tenant's quota. */
@Schema(name = "QuotaItem")
public record QuotaItem(
        @Schema(enumeration = {"vservers", "cpuMillis", "memoryMib", "diskMib", "ipv4", "ipv6"})
        String resource,

        long used,

        @Schema(nullable = true, description = "null is unlimited") @Nullable
        Long limit) {}
