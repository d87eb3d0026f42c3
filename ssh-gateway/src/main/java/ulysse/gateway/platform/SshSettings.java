package ulysse.gateway.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The SSH door's settings, {@code ULYSSE_SSH_…} in the environment. */
@ConfigMapping(prefix = "ulysse.ssh")
public interface SshSettings {

    /** The address to listen on. */
    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("2222")
    int port();

    /** A file with an unencrypted OpenSSH ed25519 private key; all replicas share it. */
    Path hostKey();

    /** What people type, {@code host:port}, where it isn't the address that they reached. */
    Optional<String> address();

    /** Connections that have not signed in yet, all together. */
    @WithDefault("500")
    int maxUnauthenticated();

    /** Connections that have not signed in yet, from one address (IPv4) or one /64 (IPv6). */
    @WithDefault("100")
    int maxUnauthenticatedPerSource();

    /** How long a client may take to sign in. */
    @WithDefault("30s")
    Duration authTimeout();

    /** Sessions at once on one connection. */
    @WithDefault("128")
    int maxChannels();

    /** Sessions at once of one person, on all connections. */
    @WithDefault("500")
    int maxChannelsPerPerson();

    /** How often a silent client is asked for a sign of life; also keeps address translators from forgetting it. */
    @WithDefault("30s")
    Duration keepaliveInterval();

    /**
     * Unanswered questions before the connection counts as dead. Fifteen minutes by default, as long as TCP itself would try:
     * a client that is merely stopped ({@code ~^Z}, SIGSTOP, a sleeping laptop) does not answer either, and comes back.
     */
    @WithDefault("30")
    int keepaliveMisses();

    /** How long open sessions may go on when the gateway is told to stop. */
    @WithDefault("4s")
    Duration drain();

    /** Send this many MiB through the gateway's own ciphers before the first client comes; 0: none. */
    @WithDefault("16")
    int warmUpMib();
}
