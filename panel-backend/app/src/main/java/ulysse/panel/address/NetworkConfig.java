package ulysse.panel.address;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How hosts are told their networks. */
@ConfigMapping(prefix = "ulysse.network")
interface NetworkConfig {
    /** After how long a host is told a plan again that it holds already: somebody may have changed its rules. */
    @WithDefault("PT1M")
    Duration repeat();
}
