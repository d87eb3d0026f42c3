package ulysse.panel.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published version of a template; how it is made is not shown to tenants. */
@Schema(name = "Template")
public record TemplateView(
        @JsonIgnore @Schema(hidden = true) UUID id,
        String name,
        int version,
        Texts label,
        Texts description,
        @JsonIgnore @Schema(hidden = true) Recipe recipe) {

    /**
     * How the host makes it.
     *
     * @param image alias on the host
     * @param readiness argument vector run inside; ready when it exits 0; empty means ready when started
     */
    public record Recipe(String image, List<String> readiness, int readinessTimeoutSeconds) {
        public Recipe {
            readiness = List.copyOf(readiness);
        }
    }
}
