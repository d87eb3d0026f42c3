package ulysse.panel.tenant;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The vserver that has something, as the staff see it.
 *
 * @param tenant slug
 */
@Schema(name = "Owner")
public record Owner(UUID id, String name, String tenant) {

    /** Read it from three columns of an outer join: null when there is nobody. */
    public static @Nullable Owner of(@Nullable Object id, @Nullable Object name, @Nullable Object tenant) {
        return id == null || name == null || tenant == null
                ? null
                : new Owner((UUID) id, name.toString(), tenant.toString());
    }
}
