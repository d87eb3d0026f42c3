package ulysse.panel.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the login service listens, and by which certificates it and the gateway know each other. */
@ConfigMapping(prefix = "ulysse.login")
interface LoginConfig {

    @WithDefault("127.0.0.1")
    String host();

    /** 0 takes any free port. */
    @WithDefault("9090")
    int port();

    Tls tls();

    /** PEM files. */
    interface Tls {

        Path cert();

        /** PKCS #8. */
        Path key();

        /** Who signed the gateway's certificate. */
        Path ca();
    }
}
