package ulysse.host.platform;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.netty.NettyServerBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ulysse.host.v1.ShellGrpc;

/** The doors of the daemon: unix sockets by who may open their file, TCP by who has a certificate. */
public final class GrpcServers implements AutoCloseable {
    private static final int WINDOW = 4 << 20;
    private static final int LARGEST_MESSAGE = 1 << 20;
    private static final int LARGEST_HEADERS = 16 << 10;
    private static final int MOST_CALLS = 4096;
    private static final long GRACE_SECONDS = 5;

    private final EventLoopGroup acceptors = new EpollEventLoopGroup(1);
    private final EventLoopGroup workers = new EpollEventLoopGroup(2);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Server> servers = new ArrayList<>();

    /** Listens on a unix socket that the group may open. */
    public void listen(Path socket, String group, BindableService... services) {
        LocalSocket.prepare(socket, group);
        NettyServerBuilder builder = builder(new DomainSocketAddress(socket.toFile()), services)
                .channelType(EpollServerDomainSocketChannel.class);
        start(builder);
        LocalSocket.open(socket, group);
    }

    /** Listens on TCP with mutual TLS. @return the port, which the kernel chose if the address said 0 */
    public int listen(
            InetSocketAddress address, Path certificate, Path key, Path authority, BindableService... services) {
        SslContext tls = MutualTls.context(certificate, key, authority);
        return start(builder(address, services)
                        .channelType(EpollServerSocketChannel.class)
                        .sslContext(tls)
                        .intercept(new MutualTls()))
                .getPort();
    }

    /** Takes no new calls, gives running ones a moment, then ends them. */
    @Override
    public void close() {
        servers.forEach(Server::shutdown);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
        for (Server server : servers) {
            try {
                if (!server.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    server.shutdownNow();
                    server.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                server.shutdownNow();
            }
        }
        calls.shutdown();
        acceptors.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        workers.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private NettyServerBuilder builder(SocketAddress address, BindableService... services) {
        NettyServerBuilder builder = NettyServerBuilder.forAddress(address)
                .bossEventLoopGroup(acceptors)
                .workerEventLoopGroup(workers)
                .executor(calls)
                .callExecutor(new ByService(calls))
                .flowControlWindow(WINDOW)
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .maxInboundMetadataSize(LARGEST_HEADERS)
                .maxConcurrentCallsPerConnection(MOST_CALLS)
                .keepAliveTime(30, TimeUnit.SECONDS)
                .keepAliveTimeout(20, TimeUnit.SECONDS)
                .permitKeepAliveTime(5, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true);
        for (BindableService service : services) {
            builder.addService(service);
        }
        return builder;
    }

    private Server start(NettyServerBuilder builder) {
        try {
            Server server = builder.build().start();
            servers.add(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen: " + e.getMessage(), e);
        }
    }

    /** The shell's streams never block and run where they arrive; all else may block on a virtual thread of its own. */
    private record ByService(Executor blocking) implements ServerCallExecutorSupplier {
        @Override
        public <Q, A> @Nullable Executor getExecutor(ServerCall<Q, A> call, Metadata headers) {
            boolean isShell =
                    ShellGrpc.SERVICE_NAME.equals(call.getMethodDescriptor().getServiceName());
            return isShell ? Runnable::run : blocking;
        }
    }
}
