package ulysse.panel.session;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Permission;
import ulysse.panel.tenant.Role;

/**
 * A tenant as one person sees it.
 *
 * @param role null for staff who are no members
 */
record Tenant(
        String slug,
        String name,
        @Schema(nullable = true) @Nullable Role role,
        Set<Permission> permissions) {}
