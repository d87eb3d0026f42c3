package ulysse.panel.quota;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a tenant's quota. */
@Schema(name = "QuotaItem")
public record QuotaItem(
        Resource resource,

        @Schema(description = "held by what is there") long used,

        @Schema(description = "held by orders that are not ready yet")
        long reserved,

        @Schema(nullable = true, description = "for both together; null is unlimited") @Nullable
        Long limit,

        @Schema(description = "more is held than the limit allows, because it was lowered: nothing more can be taken")
        boolean over) {

    static QuotaItem of(QuotaLine line) {
        return new QuotaItem(line.resource(), line.used(), line.reserved(), line.ceiling(), line.isOver());
    }
}
