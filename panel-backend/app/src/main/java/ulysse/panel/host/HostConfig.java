package ulysse.panel.host;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How hosts are reached, and how full they may be. */
@ConfigMapping(prefix = "ulysse.host")
interface HostConfig {
    Tls tls();

    Deadline deadline();

    Overcommit overcommit();

    /** The panel's client certificate for hosts that are reached by network. */
    interface Tls {
        Optional<Path> cert();

        Optional<Path> key();

        Optional<Path> ca();
    }

    /** How long a host may take to answer. */
    interface Deadline {
        /** A question, or a plan. */
        @WithDefault("PT10S")
        Duration quick();

        /** Making or removing a vserver, without the time that its readiness may take. */
        @WithDefault("PT3M")
        Duration slow();
    }

    /** How much more may be promised than is there. CPU is never oversold. */
    interface Overcommit {
        @WithDefault("1.0")
        double memory();

        /** Disks are thin: most use a part of what they may. */
        @WithDefault("2.0")
        double disk();
    }
}
