package ulysse.gateway.platform;

import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** Makes gRPC channels: over a unix socket on this machine, by mutual TLS to others. */
@Singleton
public class GrpcChannels {
    /**
     * What a slow reader can pile up here, in bytes, per call. The connection's own window refills by itself, so one slow
     * session does not hold up the others.
     */
    private static final int WINDOW = 128 * 1024;

    /** A peer that vanished without a word is found out; both panel and host permit a ping each five seconds. */
    private static final long PING_SECONDS = 30;

    private static final int LARGEST_MESSAGE = 4 * 1024 * 1024;
    private static final int IO_THREADS = 2;

    private final Workers workers;
    private final EventLoopGroup eventLoops;

    GrpcChannels(Workers workers) {
        this.workers = workers;
        this.eventLoops = new EpollEventLoopGroup(IO_THREADS, new DefaultThreadFactory("grpc-io", true));
    }

    /** Open a channel to a unix socket. Connects when first used. */
    public ManagedChannel unix(Path socket) {
        return common(NettyChannelBuilder.forAddress(new DomainSocketAddress(socket.toString()))
                .channelType(EpollDomainSocketChannel.class)
                .overrideAuthority("localhost")
                .usePlaintext());
    }

    /**
     * Open a channel by mutual TLS. Connects when first used.
     *
     * @param target {@code host:port} or {@code dns:///host:port}
     * @throws IllegalArgumentException when the certificate files are missing or of no use
     */
    public ManagedChannel tls(String target, Path cert, Path key, Path authority) {
        return common(NettyChannelBuilder.forTarget(target.contains("://") ? target : "dns:///" + target)
                .channelType(EpollSocketChannel.class)
                .keepAliveTime(PING_SECONDS, TimeUnit.SECONDS)
                .sslContext(context(cert, key, authority)));
    }

    private ManagedChannel common(NettyChannelBuilder builder) {
        return builder.eventLoopGroup(eventLoops)
                // Virtual threads: MINA makes a writer wait while keys are exchanged, and no shared thread may wait.
                .executor(workers.executor())
                .initialFlowControlWindow(WINDOW)
                .flowControlWindow(WINDOW)
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .build();
    }

    private static SslContext context(Path cert, Path key, Path authority) {
        try {
            return GrpcSslContexts.forClient()
                    .keyManager(cert.toFile(), key.toFile())
                    .trustManager(authority.toFile())
                    .build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("cannot use %s, %s and %s for TLS".formatted(cert, key, authority), e);
        }
    }

    @PreDestroy
    void close() {
        eventLoops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
