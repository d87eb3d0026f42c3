package ulysse.gateway.doubles;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import ulysse.host.v1.EnterInput;
import ulysse.host.v1.EnterOutput;
import ulysse.host.v1.ShellGrpc.ShellImplBase;

/** A host's shell service on a unix socket; the processes are this machine's own. */
@Singleton
public class StubHost extends ShellImplBase {
    private static final int WINDOW = 512 * 1024;

    private final Path socket;
    private final EventLoopGroup loops = new EpollEventLoopGroup(1);
    private final Set<LocalProcess> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final AtomicInteger staleGrants = new AtomicInteger();
    private @Nullable Server server;

    StubHost(@ConfigProperty(name = "ulysse.test.folder") Path folder) {
        this.socket = folder.resolve("enter.sock");
    }

    public String endpoint() {
        return "unix:" + socket;
    }

    public int running() {
        return running.size();
    }

    /** How many calls the gateway has cancelled. */
    public int abandoned() {
        return abandoned.get();
    }

    /** Answer the next calls as a host does that started after their grants were signed. */
    public void refuseAsStale(int calls) {
        staleGrants.set(calls);
    }

    @Override
    public StreamObserver<EnterInput> enter(StreamObserver<EnterOutput> replies) {
        if (staleGrants.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            replies.onError(Status.ABORTED
                    .withDescription("the grant was used already, or may have been")
                    .asRuntimeException());
            return new Deaf();
        }
        ServerCallStreamObserver<EnterOutput> call = (ServerCallStreamObserver<EnterOutput>) replies;
        LocalProcess process = new LocalProcess(call, running::remove);
        call.disableAutoRequest();
        call.setOnReadyHandler(process::roomForOutput);
        call.setOnCancelHandler(() -> {
            abandoned.incrementAndGet();
            running.remove(process);
            process.hangUp();
        });
        call.request(1);
        running.add(process);
        return process;
    }

    @PostConstruct
    void start() throws IOException {
        server = NettyServerBuilder.forAddress(new DomainSocketAddress(socket.toString()))
                .channelType(EpollServerDomainSocketChannel.class)
                .bossEventLoopGroup(loops)
                .workerEventLoopGroup(loops)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .initialFlowControlWindow(WINDOW)
                .addService(this)
                .build()
                .start();
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.shutdownNow();
        }
        loops.shutdownGracefully();
    }

    /** Hears nothing more of a call that was refused. */
    private static final class Deaf implements StreamObserver<EnterInput> {
        @Override
        public void onNext(EnterInput message) {}

        @Override
        public void onError(Throwable cause) {}

        @Override
        public void onCompleted() {}
    }
}
