package ulysse.gateway.platform;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the panel is and who we are to it, {@code ULYSSE_PANEL_…} in the environment. */
@ConfigMapping(prefix = "ulysse.panel")
public interface PanelSettings {

    /** {@code host:port} of its gRPC service. */
    String address();

    TlsFiles tls();

    /** PEM files for mutual TLS. */
    interface TlsFiles {
        Path cert();

        Path key();

        /** The authority that both sides' certificates come from. */
        Path ca();
    }
}
