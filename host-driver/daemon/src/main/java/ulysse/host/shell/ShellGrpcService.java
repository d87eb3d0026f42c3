package ulysse.host.shell;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ulysse.host.kernel.IoLoop;
import ulysse.host.v1.EnterInput;
import ulysse.host.v1.EnterOutput;
import ulysse.host.v1.ShellGrpc;

/** The gateways' door. Nothing here blocks. */
final class ShellGrpcService extends ShellGrpc.ShellImplBase {
    /** A little more than a process that hears no HUP is given. */
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final EnterVserver enter;
    private final IoLoop loop;
    private final Set<EnterSession> sessions = ConcurrentHashMap.newKeySet();

    ShellGrpcService(EnterVserver enter, IoLoop loop) {
        this.enter = enter;
        this.loop = loop;
    }

    @Override
    public StreamObserver<EnterInput> enter(StreamObserver<EnterOutput> caller) {
        EnterSession session =
                new EnterSession(enter, loop, (ServerCallStreamObserver<EnterOutput>) caller, sessions::remove);
        sessions.add(session);
        return session;
    }

    /** Ends all sessions as a lost line would, and waits until their processes are gone. */
    void hangUp() throws InterruptedException {
        sessions.forEach(EnterSession::hangUp);
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        while (!sessions.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN);
        }
    }
}
