package ulysse.panel.address;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an address rests. */
@ConfigMapping(prefix = "ulysse.address")
interface AddressConfig {
    /** Others may still send to the former owner for a while: caches, logins, firewalls. */
    @WithDefault("PT10M")
    Duration quarantine();
}
