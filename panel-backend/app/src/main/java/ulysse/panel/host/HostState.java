package ulysse.panel.host;

import java.util.Locale;

/** What is known of a host. */
enum HostState {
    REGISTERED,
    READY,
    UNREACHABLE,
    /** Taken away; kept for the history only. */
    RETIRED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
