package ulysse.gateway.host;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ulysse.gateway.platform.GrpcChannels;
import ulysse.gateway.platform.HostSettings;
import ulysse.gateway.platform.Workers;
import ulysse.host.v1.ShellGrpc;

/** Hosts reached by gRPC; one channel to each, kept open. */
@Singleton
class GrpcHostShells implements HostShells {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String UNIX = "unix:";
    /** How much input may wait in a call before it says that it has no room. */
    private static final int INPUT_ROOM = 128 * 1024;

    private final GrpcChannels channels;
    private final HostSettings settings;
    private final Workers workers;
    private final Map<String, ManagedChannel> hosts = new ConcurrentHashMap<>();

    GrpcHostShells(GrpcChannels channels, HostSettings settings, Workers workers) {
        this.channels = channels;
        this.settings = settings;
        this.workers = workers;
    }

    @Override
    public RemoteProcess enter(String endpoint, ProcessRequest request, ProcessEvents events) {
        ManagedChannel channel = hosts.computeIfAbsent(endpoint, this::open);
        awaitHost(channel);
        ShellGrpc.ShellStub shell = ShellGrpc.newStub(channel).withOnReadyThreshold(INPUT_ROOM);
        GrpcProcess process = new GrpcProcess(events, workers);
        process.start(shell, EnterMessages.start(request));
        return process;
    }

    /** A host-driver that starts again at this moment is waited for a little; one that stays away fails the call itself. */
    private static void awaitHost(ManagedChannel channel) {
        channel.resetConnectBackoff();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            ConnectivityState state = channel.getState(true);
            while (state != ConnectivityState.READY && System.nanoTime() < end) {
                CountDownLatch changed = new CountDownLatch(1);
                channel.notifyWhenStateChanged(state, changed::countDown);
                if (!changed.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return;
                }
                state = channel.getState(true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ManagedChannel open(String endpoint) {
        if (endpoint.startsWith(UNIX)) {
            return channels.unix(Path.of(endpoint.substring(UNIX.length())));
        }
        HostSettings.TlsFiles tls = settings.tls();
        return channels.tls(
                endpoint,
                tls.cert().orElseThrow(() -> missing(endpoint)),
                tls.key().orElseThrow(() -> missing(endpoint)),
                tls.ca().orElseThrow(() -> missing(endpoint)));
    }

    private static IllegalStateException missing(String endpoint) {
        return new IllegalStateException("ulysse.host.tls.cert, .key and .ca are needed to reach " + endpoint);
    }

    @PreDestroy
    void close() {
        hosts.values().forEach(ManagedChannel::shutdownNow);
    }
}
