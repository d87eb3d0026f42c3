package ulysse.panel.quota;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a tenant would hold after an order; takes nothing. */
@Schema(name = "QuotaPreview")
public record QuotaPreview(boolean fits, List<Item> items) {
    static QuotaPreview of(List<Item> items) {
        return new QuotaPreview(items.stream().allMatch(Item::fits), items);
    }

    /** One resource of the preview. */
    @Schema(name = "QuotaPreviewItem")
    public record Item(
            Resource resource,

            long used,
            long reserved,

            @Schema(description = "what would be used and reserved together")
            long after,

            @Schema(nullable = true, description = "null is unlimited") @Nullable
            Long limit,

            boolean fits) {
        static Item of(QuotaLine line, long wanted) {
            long after = line.held() + wanted;
            return new Item(line.resource(), line.used(), line.reserved(), after, line.ceiling(), line.allows(after));
        }
    }
}
