package ulysse.panel.subnet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one address is to be: kept back, known to be used by others, or free again. */
@Schema(name = "AddressMark")
record AddressMark(
        @NotNull
        @Pattern(regexp = "reserved|external|free", message = "must be reserved, external or free")
        @Schema(enumeration = {"reserved", "external", "free"})
        String state,

        @Schema(nullable = true) @Size(max = 200) @Nullable String note) {}
