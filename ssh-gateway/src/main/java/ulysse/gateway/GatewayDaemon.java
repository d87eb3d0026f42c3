package ulysse.gateway;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import ulysse.gateway.hostkey.HostKeys;
import ulysse.gateway.login.KeyAuthenticator;
import ulysse.gateway.platform.SshSettings;
import ulysse.gateway.session.GatewaySessionFactory;
import ulysse.gateway.session.NoMoreSessions;
import ulysse.gateway.session.PreAuthLimits;
import ulysse.gateway.session.SessionLog;
import ulysse.gateway.shell.ChannelFactories;

/** The SSH server; the only class that configures MINA. */
@Singleton
class GatewayDaemon {
    /** Not like OpenSSH's: clients would switch on workarounds and promises meant for it. */
    private static final String IDENTIFICATION = "Ulysse";

    private static final int MOST_KEYS_TRIED = 8;
    private static final int BACKLOG = 4096;
    private static final long LARGEST_PACKET = 256 * 1024;
    private static final int LONGEST_IDENTIFICATION = 512;
    private static final long REKEY_BYTES = 8L << 30;

    private final SshSettings settings;
    private final UlysseServer server;

    GatewayDaemon(
            SshSettings settings,
            KeyAuthenticator keys,
            SessionLog sessionLog,
            PreAuthLimits limits,
            ChannelFactories channels) {
        this.settings = settings;
        this.server = (UlysseServer)
                ServerBuilder.builder().factory(UlysseServer::new).build();
        initTransport();
        initLimits();
        initAuthentication(keys);
        initConnections(sessionLog, limits);
        initChannels(channels);
    }

    /**
     * Listen. From now on people can come in.
     *
     * @throws IOException when the port is taken
     */
    void open() throws IOException {
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setKeyPairProvider(HostKeys.read(settings.hostKey()));
        server.start();
    }

    int port() {
        return server.getPort();
    }

    /** Take no more connections; those that are there go on. */
    void stopListening() {
        server.unbind();
    }

    /** End what is left. */
    void close() throws IOException {
        server.stop(true);
    }

    private void initTransport() {
        // Said here and not left to the class path, where another transport might turn up.
        server.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory());
        Algorithms.offer(server);
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, IDENTIFICATION);
        CoreModuleProperties.MAX_IDENTIFICATION_SIZE.set(server, LONGEST_IDENTIFICATION);
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        CoreModuleProperties.SOCKET_KEEPALIVE.set(server, true);
        CoreModuleProperties.SOCKET_BACKLOG.set(server, BACKLOG);
        CoreModuleProperties.NIO_WORKERS.set(server, 2 * Runtime.getRuntime().availableProcessors());
        CoreModuleProperties.LIMIT_PACKET_SIZE.set(server, LARGEST_PACKET);
        // AES-GCM's counter allows far more; each exchange costs a signature.
        CoreModuleProperties.REKEY_BYTES_LIMIT.set(server, REKEY_BYTES);
    }

    private void initLimits() {
        CoreModuleProperties.AUTH_TIMEOUT.set(server, settings.authTimeout());
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, MOST_KEYS_TRIED);
        // Quiet is not dead: a session may wait for days. Keepalive finds the dead.
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        CoreModuleProperties.NIO2_MIN_WRITE_TIMEOUT.set(
                server, settings.keepaliveInterval().multipliedBy(settings.keepaliveMisses()));
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(server, Duration.ofDays(1));
        CoreModuleProperties.BUFFERED_IO_OUTPUT_MAX_PENDING_WRITE_WAIT.set(server, Duration.ofDays(1));
        CoreModuleProperties.COMMAND_EXIT_TIMEOUT.set(server, Duration.ofSeconds(5));
        CoreModuleProperties.STOP_WAIT_TIME.set(server, Duration.ofSeconds(2));
    }

    private void initAuthentication(KeyAuthenticator keys) {
        server.setPublickeyAuthenticator(keys);
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    }

    private void initConnections(SessionLog sessionLog, PreAuthLimits limits) {
        server.setSessionFactory(new GatewaySessionFactory(server, limits));
        server.addSessionListener(sessionLog);
        server.addSessionListener(new FastCiphers());
        server.setGlobalRequestHandlers(List.of(KeepAliveHandler.INSTANCE, new NoMoreSessions()));
        // Messages that cross with a channel's close name a channel that is gone; that harms nobody.
        server.setUnknownChannelReferenceHandler((service, command, channel, buffer) -> null);
    }

    private void initChannels(ChannelFactories channels) {
        server.setChannelFactories(channels.all());
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setAgentFactory(null);
    }
}
