package ulysse.panel.vserver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How persistently wishes are followed. */
@ConfigMapping(prefix = "ulysse.reconcile")
interface ReconcileConfig {
    /** How often a host may fail at a wish before it is given up. A host that does not answer is waited for without end. */
    @WithDefault("5")
    int attempts();

    /** The pause after the first failure; it doubles with each further one. */
    @WithDefault("PT2S")
    Duration firstPause();

    @WithDefault("PT30S")
    Duration longestPause();

    /** The pause while a host does not answer. */
    @WithDefault("PT2S")
    Duration silencePause();

    /** How often each host is asked how it is, and compared with what was wished. */
    @WithDefault("PT10S")
    Duration resync();

    /** The same for hosts that did not answer last time. */
    @WithDefault("PT1S")
    Duration silentResync();

    default Duration pause(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), 16);
        Duration pause = firstPause().multipliedBy(1L << doublings);
        return pause.compareTo(longestPause()) > 0 ? longestPause() : pause;
    }
}
