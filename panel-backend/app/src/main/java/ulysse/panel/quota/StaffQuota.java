package ulysse.panel.quota;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Versioned;
import ulysse.panel.tenant.TenantSlug;

/** One line of one tenant's quota, as staff see it. */
@Schema(name = "StaffQuota")
record StaffQuota(
        String tenant,
        Resource resource,
        long used,
        long reserved,

        @Schema(nullable = true, description = "for used and reserved together; null is unlimited") @Nullable
        Long limit,

        boolean over,

        @Schema(description = "of the limit; 0 while nobody has set one")
        long version)
        implements Versioned {

    static StaffQuota of(TenantSlug tenant, QuotaLine line) {
        return new StaffQuota(
                tenant.value(),
                line.resource(),
                line.used(),
                line.reserved(),
                line.ceiling(),
                line.isOver(),
                line.version());
    }
}
