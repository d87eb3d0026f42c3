package ulysse.panel.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Permission;
import ulysse.panel.tenant.Role;

/**
 * A tenant as one person sees it.
 *
 * @param role null for staff who are no members
 */
record Tenant(String slug, String name, @Nullable Role role, Set<Permission> permissions) {}
