package ulysse.panel.subnet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Addresses of a subnet to keep back, and what for. */
@Schema(name = "AddressRangeRequest")
record RangeRequest(
        @NotNull String first,
        @NotNull String last,

        @NotNull
        @Pattern(regexp = "reserved|excluded", message = "must be reserved or excluded")
        @Schema(enumeration = {"reserved", "excluded"})
        String purpose,

        @NotBlank @Size(max = 200) String note) {}
