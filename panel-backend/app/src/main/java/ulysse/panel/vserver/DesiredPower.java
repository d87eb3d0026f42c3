package ulysse.panel.vserver;

import java.util.Locale;

/** What is wished of a vserver. */
enum DesiredPower {
    RUNNING,
    STOPPED,
    DELETED;

    /** The name in the API and the database. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DesiredPower of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
