package ulysse.panel.quota;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ulysse.panel.platform.PastedText;

/** More of a resource, and why. */
@Schema(name = "QuotaWish")
record QuotaWish(
        @NotNull Resource resource,

        @Schema(description = "the limit that is wished for") @NotNull @Positive
        Long wanted,

        @NotBlank @Size(max = 1000) @JsonDeserialize(using = PastedText.class)
        String reason) {}
