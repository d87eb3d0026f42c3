package ulysse.panel.vserver;

import java.util.Locale;

/** Where a vserver stands between wish and reality, for people. */
public enum VserverState {
    ORDERED,
    BUILDING,
    STARTING,
    RUNNING,
    STOPPING,
    STOPPED,
    DELETING,
    DELETED,
    FAILED;

    /** The name in the API and the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VserverState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
