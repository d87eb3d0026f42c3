package ulysse.panel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.Memberships;
import ulysse.panel.tenant.Role;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.TenantSlug;
import ulysse.panel.tenant.TenantView;
import ulysse.panel.tenant.Tenants;

/**
 * Decides by the actor's role in the tenant, read anew each time: a role that was taken away is gone at once.
 *
 * <p>Transactional, because what is read outside a transaction keeps its connection until the request ends, while the verb's
 * own transaction asks for another: as many requests as there are connections would wait for one another.
 */
@ApplicationScoped
@Transactional
class TenantRoleAccess implements Access {

    private final Tenants tenants;
    private final Memberships memberships;

    TenantRoleAccess(Tenants tenants, Memberships memberships) {
        this.tenants = tenants;
        this.memberships = memberships;
    }

    @Override
    public TenantId tenant(Actor actor, String slug) {
        TenantId tenant = Optional.of(slug)
                .filter(TenantSlug::isValid)
                .map(TenantSlug::new)
                .flatMap(tenants::find)
                .map(TenantView::id)
                .orElseThrow(TenantRoleAccess::notFound);
        check(actor, Permission.READ, tenant);
        return tenant;
    }

    @Override
    public void check(Actor actor, Permission permission, TenantId tenant) {
        Set<Permission> granted = permissions(actor, tenant);
        if (!granted.contains(Permission.READ)) {
            throw notFound();
        }
        if (!granted.contains(permission)) {
            throw new PanelException(
                    AccessErrors.FORBIDDEN, "This needs the role " + whoMay(permission) + " in this tenant");
        }
    }

    @Override
    public boolean can(Actor actor, Permission permission, TenantId tenant) {
        return permissions(actor, tenant).contains(permission);
    }

    @Override
    public Set<Permission> permissions(Actor actor, TenantId tenant) {
        return switch (actor.staff()) {
            case ADMIN -> EnumSet.allOf(Permission.class);
            case STAFF -> {
                Set<Permission> granted = memberPermissions(actor, tenant);
                granted.add(Permission.READ);
                yield granted;
            }
            case NONE -> memberPermissions(actor, tenant);
        };
    }

    private Set<Permission> memberPermissions(Actor actor, TenantId tenant) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        memberships
                .role(actor.id(), tenant)
                .ifPresent(role -> Arrays.stream(Permission.values())
                        .filter(permission -> role.includes(permission.least()))
                        .forEach(granted::add));
        return granted;
    }

    @Override
    public void checkStaff(Actor actor) {
        if (actor.staff() == Staff.NONE) {
            throw new PanelException(AccessErrors.FORBIDDEN, "This is for the staff of this installation");
        }
    }

    @Override
    public void checkStaffAdmin(Actor actor) {
        if (actor.staff() != Staff.ADMIN) {
            throw new PanelException(
                    AccessErrors.FORBIDDEN, "This is for the staff administrators of this installation");
        }
    }

    private static String whoMay(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> role.includes(permission.least()))
                .map(Role::text)
                .collect(Collectors.joining(" or "));
    }

    private static PanelException notFound() {
        return new PanelException(AccessErrors.NOT_FOUND, "There is no such thing, or it is not yours");
    }
}
