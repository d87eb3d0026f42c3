package ulysse.panel.context;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a context number may be handed out, and why not. */
@Schema(name = "ContextMark")
record ContextMark(
        @NotNull
        @Pattern(regexp = "excluded|free", message = "must be excluded or free")
        @Schema(enumeration = {"excluded", "free"})
        String state,

        @Schema(nullable = true) @Size(max = 200) @Nullable String note) {}
