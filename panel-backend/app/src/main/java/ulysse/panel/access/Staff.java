package ulysse.panel.access;

/** Whether a person runs the installation. */
public enum Staff {
    NONE,
    /** Reads everything. */
    STAFF,
    /** Reads everything and acts as an owner of every tenant. */
    ADMIN
}
