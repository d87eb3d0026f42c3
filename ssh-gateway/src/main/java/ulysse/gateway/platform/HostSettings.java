package ulysse.gateway.platform;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Who we are to hosts on other machines, {@code ULYSSE_HOST_…} in the environment; a host on this one needs none of it. */
@ConfigMapping(prefix = "ulysse.host")
public interface HostSettings {
    TlsFiles tls();

    /** PEM files for mutual TLS; all or none. */
    interface TlsFiles {
        Optional<Path> cert();

        Optional<Path> key();

        Optional<Path> ca();
    }
}
