package ulysse.panel.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry as it was written. */
record Entry(
        long id,
        Instant at,
        UUID actorId,
        String actor,
        String action,
        Target target,
        @Nullable UUID tenantId,
        String outcome,
        @Nullable String source,
        String detail) {}
