package ulysse.panel.access;

import java.util.Set;
import ulysse.panel.tenant.TenantId;

/** The lock on every verb: {@code check} guards, {@code can} only draws. */
public interface Access {

    /**
     * Find a tenant by the slug in a request.
     *
     * @throws ulysse.panel.platform.PanelException {@code NOT_FOUND} when there is none or the actor has no part in it
     */
    TenantId tenant(Actor actor, String slug);

    /**
     * Let pass or throw: {@code NOT_FOUND} when the actor may not know of the thing, {@code FORBIDDEN} when the role is
     * too low.
     */
    void check(Actor actor, Permission permission, TenantId tenant);

    default void check(Actor actor, Permission permission, Owned thing) {
        check(actor, permission, thing.tenant());
    }

    /** Whether the check would let pass: to draw a button, never to guard. */
    boolean can(Actor actor, Permission permission, TenantId tenant);

    default boolean can(Actor actor, Permission permission, Owned thing) {
        return can(actor, permission, thing.tenant());
    }

    /** All that the actor may do in the tenant; empty when the actor has no part in it. */
    Set<Permission> permissions(Actor actor, TenantId tenant);

    /** Let staff pass, of either kind; throw {@code FORBIDDEN} at others. */
    void checkStaff(Actor actor);

    /** Let only staff who may change things pass. */
    void checkStaffAdmin(Actor actor);
}
