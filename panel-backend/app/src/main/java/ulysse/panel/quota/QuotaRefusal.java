package ulysse.panel.quota;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ulysse.panel.platform.PastedText;

/** A no, with its reason. */
@Schema(name = "QuotaRefusal")
record QuotaRefusal(
        @NotBlank @Size(max = 1000) @JsonDeserialize(using = PastedText.class)
        String answer) {}
