package ulysse.panel.quota;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Versioned;

/** A tenant's wish to hold more of a resource, and what came of it. */
@Schema(name = "QuotaRequest")
record QuotaRequestView(
        UUID id,
        String tenant,
        Resource resource,

        @Schema(description = "the limit that is wished for")
        long wanted,

        @Schema(nullable = true, description = "the limit now; null is unlimited") @Nullable
        Long limit,

        @Schema(description = "used now") long used,
        @Schema(description = "reserved now") long reserved,
        String reason,

        @Schema(enumeration = {"pending", "approved", "refused", "withdrawn"})
        String state,

        String requestedBy,
        Instant requestedAt,
        @Schema(nullable = true) @Nullable String decidedBy,
        @Schema(nullable = true) @Nullable Instant decidedAt,

        @Schema(nullable = true, description = "the limit that was set") @Nullable
        Long granted,

        @Schema(nullable = true) @Nullable String answer,
        long version)
        implements Versioned {

    /** Draw a row of {@link QuotaRequests}. */
    static QuotaRequestView of(Object[] row) {
        return new QuotaRequestView(
                (UUID) row[0],
                (String) row[1],
                Resource.ofRow((String) row[2]),
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                (Long) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (Instant) row[10],
                (String) row[11],
                (Instant) row[12],
                (Long) row[13],
                (String) row[14],
                (Long) row[15]);
    }
}
