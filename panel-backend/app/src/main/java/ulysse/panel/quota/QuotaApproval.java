package ulysse.panel.quota;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.PastedText;

/** A yes. */
@Schema(name = "QuotaApproval")
record QuotaApproval(
        @Schema(nullable = true, description = "the limit to set; what was asked for when left out") @Positive @Nullable
        Long limit,

        @Size(min = 1, max = 1000) @JsonDeserialize(using = PastedText.class) @Nullable
        String answer) {}
