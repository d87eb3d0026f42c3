package ulysse.panel.host;

import java.util.Locale;

/** What is known of a host. */
enum HostState {
    REGISTERED,
    READY,
    UNREACHABLE;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
