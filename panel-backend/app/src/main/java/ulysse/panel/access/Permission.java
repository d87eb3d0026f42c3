package ulysse.panel.access;

import ulysse.panel.tenant.Role;

/** What may be done in a tenant, and the least role that may. */
public enum Permission {
    /** See the tenant and everything in it. */
    READ(Role.VIEWER),
    /** Order a vserver. */
    ORDER(Role.OPERATOR),
    /** Start, stop and restart a vserver. */
    START_STOP(Role.OPERATOR),
    /** Have a shell, a command or a file transfer inside a vserver. */
    ENTER(Role.OPERATOR),
    /** Delete a vserver and all that is in it. */
    DELETE(Role.OWNER),
    /** Invite, change and remove members. */
    MANAGE_MEMBERS(Role.OWNER),
    /** Ask the staff for more quota. */
    ASK_FOR_QUOTA(Role.OWNER);

    private final Role least;

    Permission(Role least) {
        this.least = least;
    }

    public Role least() {
        return least;
    }
}
