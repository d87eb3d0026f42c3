package ulysse.panel.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are picked. */
@ConfigMapping(prefix = "ulysse.jobs")
interface JobsConfig {
    /** How many jobs this process does at the same time; each may wait for a host. */
    @WithDefault("32")
    int concurrency();

    /** How often due jobs of other processes and delayed ones are looked for. */
    @WithDefault("PT0.5S")
    Duration polling();

    /** The sign of life; after four that did not come another process takes the job over. */
    @WithDefault("PT2S")
    Duration heartbeat();
}
