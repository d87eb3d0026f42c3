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
            @Schema(enumeration = {"vservers", "cpuMillis", "memoryMib", "diskMib", "ipv4", "ipv6"})
            String resource,

            long used,
            long after,

            @Schema(nullable = true, description = "null is unlimited") @Nullable
            Long limit,

            boolean fits) {
        static Item of(Resource resource, QuotaItem now, long wanted) {
            long after = now.used() + wanted;
            Long limit = now.limit();
            return new Item(resource.text(), now.used(), after, limit, limit == null || after <= limit);
        }
    }
}
