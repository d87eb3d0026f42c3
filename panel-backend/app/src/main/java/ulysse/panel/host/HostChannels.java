package ulysse.panel.host;

import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.handler.ssl.SslContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Opens channels to hosts: by unix socket on the panel's own machine, by mutual TLS elsewhere. */
@ApplicationScoped
class HostChannels {
    private final HostConfig config;
    private final EpollEventLoopGroup localEvents = new EpollEventLoopGroup(1);

    HostChannels(HostConfig config) {
        this.config = config;
    }

    ManagedChannel open(Endpoint endpoint) {
        return endpoint.isLocal() ? local(endpoint) : remote(endpoint);
    }

    private ManagedChannel local(Endpoint endpoint) {
        return NettyChannelBuilder.forAddress(new DomainSocketAddress(endpoint.control()))
                .eventLoopGroup(localEvents)
                .channelType(EpollDomainSocketChannel.class)
                .overrideAuthority("localhost")
                .usePlaintext()
                .build();
    }

    private ManagedChannel remote(Endpoint endpoint) {
        return NettyChannelBuilder.forTarget(endpoint.control())
                .sslContext(tls())
                .build();
    }

    private SslContext tls() {
        try {
            return GrpcSslContexts.forClient()
                    .trustManager(file(config.tls().ca(), "ca"))
                    .keyManager(
                            file(config.tls().cert(), "cert"), file(config.tls().key(), "key"))
                    .build();
        } catch (SSLException e) {
            throw new HostFailure(HostFailure.Kind.UNREACHABLE, "the panel's host certificate: " + e.getMessage());
        }
    }

    private static java.io.File file(Optional<Path> path, String what) {
        return path.orElseThrow(() -> new HostFailure(
                        HostFailure.Kind.UNREACHABLE,
                        "ulysse.host.tls.%s is not set, so no host elsewhere can be reached".formatted(what)))
                .toFile();
    }

    @PreDestroy
    void close() {
        localEvents.shutdownGracefully();
    }
}
