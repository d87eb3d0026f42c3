package ulysse.panel.site;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the staff wrote the site down. */
@ConfigMapping(prefix = "ulysse.site")
interface SiteConfig {
    /** The site file; without one the database stays as it is. */
    Optional<Path> file();
}
