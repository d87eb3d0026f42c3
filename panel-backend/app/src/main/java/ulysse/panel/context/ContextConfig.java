package ulysse.panel.context;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a context number rests. */
@ConfigMapping(prefix = "ulysse.context")
interface ContextConfig {
    /** Files with the uids of the former owner may still be about for a while. */
    @WithDefault("PT1H")
    Duration quarantine();
}
