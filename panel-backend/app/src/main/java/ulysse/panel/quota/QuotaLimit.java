package ulysse.panel.quota;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The limit to set. It must be named, so that nobody gets unlimited by leaving it out. */
@Schema(name = "QuotaLimit", requiredProperties = "limit")
record QuotaLimit(
        @Schema(nullable = true, description = "null is unlimited")
        @JsonProperty(required = true)
        @PositiveOrZero
        @Nullable
        Long limit) {}
