package ulysse.panel.platform;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another thing that an answer refers to, by its identifier and by its name for people. */
@Schema(name = "Named")
public record Named(UUID id, String name) {}
