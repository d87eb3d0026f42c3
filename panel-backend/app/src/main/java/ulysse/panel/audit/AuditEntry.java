package ulysse.panel.audit;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sealed entry as the API shows it. */
record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String action,
        String target,
        @Schema(nullable = true) @Nullable String tenant,
        String outcome,
        @Schema(nullable = true) @Nullable String source,
        Map<String, Object> detail,
        String hash) {}
