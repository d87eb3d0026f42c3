package ulysse.panel.login;

import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens the door for the SSH gateway: mutual TLS, and behind it the name in the certificate. */
@ApplicationScoped
class LoginServer {

    private static final Logger LOG = Logger.getLogger(LoginServer.class);
    private static final int LARGEST_REQUEST = 64 * 1024;

    private final LoginConfig config;
    private final LoginGrpcService service;
    private final KeyFeed feed;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("login-", 0).daemon().factory());
    private @Nullable Server server;

    LoginServer(LoginConfig config, LoginGrpcService service, KeyFeed feed) {
        this.config = config;
        this.service = service;
        this.feed = feed;
    }

    void start(@Observes StartupEvent event) {
        InetSocketAddress address = new InetSocketAddress(config.host(), config.port());
        try {
            server = NettyServerBuilder.forAddress(address)
                    .sslContext(tls())
                    .executor(threads)
                    .maxInboundMessageSize(LARGEST_REQUEST)
                    // The gateway notices a dead panel by its pings; without calls too, or an idle gateway would not.
                    .permitKeepAliveTime(5, TimeUnit.SECONDS)
                    .permitKeepAliveWithoutCalls(true)
                    .addService(ServerInterceptors.intercept(service, new GatewayOnly()))
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the login service cannot listen on " + address, e);
        }
        feed.start();
        LOG.infof("login service listens on %s:%d", config.host(), port());
    }

    void stop(@Observes ShutdownEvent event) {
        feed.stop();
        if (server != null) {
            server.shutdownNow();
        }
        threads.shutdownNow();
    }

    boolean isServing() {
        return server != null && !server.isShutdown();
    }

    int port() {
        return server == null ? -1 : server.getPort();
    }

    private SslContext tls() throws SSLException {
        LoginConfig.Tls tls = config.tls();
        return GrpcSslContexts.forServer(
                        readable(tls.cert()).toFile(), readable(tls.key()).toFile())
                .trustManager(readable(tls.ca()).toFile())
                .clientAuth(ClientAuth.REQUIRE)
                .protocols("TLSv1.3")
                .build();
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("the login service cannot read " + file + " (ulysse.login.tls.*)");
        }
        return file;
    }
}
