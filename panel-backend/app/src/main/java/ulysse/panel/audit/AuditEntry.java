package ulysse.panel.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sealed entry as the API shows it. */
record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String action,
        String target,
        @Nullable String tenant,
        String outcome,
        @Nullable String source,
        @Schema(type = SchemaType.OBJECT) JsonNode detail,
        String hash) {}
