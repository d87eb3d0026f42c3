package ulysse.panel.host;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.host.contract.ContextId;
import ulysse.panel.platform.InvalidField;

/** A host that shall be registered. */
@Schema(name = "NewHost")
record NewHost(
        @Schema(
                nullable = true,
                description = "the one its driver runs with (--host-id); left out: the panel makes one")
        @Nullable
        UUID id,

        @NotNull @Pattern(regexp = HostRules.NAME, message = HostRules.NAME_MESSAGE)
        String name,

        @NotNull @Size(max = 300) @Schema(description = "unix:/DIR or dns:///HOST:PORT")
        String endpoint,

        @NotNull @Schema(enumeration = {"incus", "util-vserver"})
        String engine,

        @Schema(nullable = true) @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = HostRules.NAME, message = HostRules.NAME_MESSAGE) String> labels,

        @Schema(nullable = true, description = "left out: as the installation is set up") @Valid @Nullable
        Overcommit overcommit,

        @NotNull @Valid Contexts contexts) {

    /** The context numbers that the panel may use there. */
    @Schema(name = "ContextRange")
    record Contexts(
            @Min(ContextId.FIRST) @Max(ContextId.LAST) int first,
            @Min(ContextId.FIRST) @Max(ContextId.LAST) int last) {}

    HostRegistration registration() {
        if (!Endpoint.isValid(endpoint)) {
            throw InvalidField.of("endpoint", "must be unix:/DIR or dns:///HOST:PORT");
        }
        if (!HostRegistration.ENGINES.contains(engine)) {
            throw InvalidField.of("engine", "must be one of " + String.join(", ", HostRegistration.ENGINES));
        }
        return new HostRegistration(
                new HostId(id == null ? UUID.randomUUID() : id),
                name,
                new Endpoint(endpoint),
                engine,
                labels,
                overcommit);
    }
}
