package ulysse.gateway.host;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ulysse.gateway.platform.StatusWords;
import ulysse.gateway.platform.Workers;
import ulysse.host.v1.EnterInput;
import ulysse.host.v1.EnterOutput;
import ulysse.host.v1.ShellGrpc.ShellStub;

/**
 * One Enter call. A gRPC call may be used by one thread at a time, while input comes from I/O threads and output from gRPC's:
 * hence the lock. Nothing that can wait is called under it.
 */
final class GrpcProcess implements RemoteProcess, ClientResponseObserver<EnterInput, EnterOutput> {
    /** Pieces of output that may be under way before the client has taken the first. */
    private static final int OUTPUT_AHEAD = 2;

    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final ProcessEvents events;
    private final Workers workers;
    private final Object lock = new Object();
    private @Nullable ClientCallStreamObserver<EnterInput> call;
    private @Nullable Future<?> startLimit;
    private volatile boolean started;
    private boolean over;

    GrpcProcess(ProcessEvents events, Workers workers) {
        this.events = events;
        this.workers = workers;
    }

    void start(ShellStub shell, EnterInput start) {
        shell.enter(this);
        send(start);
        startLimit = workers.after(START_LIMIT, this::checkStarted);
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<EnterInput> requests) {
        call = requests;
        requests.disableAutoRequestWithInitial(OUTPUT_AHEAD);
        requests.setOnReadyHandler(events::roomForInput);
    }

    @Override
    public void onNext(EnterOutput message) {
        if (!started) {
            begin();
        }
        switch (message.getKindCase()) {
            case STARTED -> askForOutput(1);
            case STDOUT -> events.output(message.getStdout());
            case STDERR -> events.errorOutput(message.getStderr());
            case EXIT -> exited(EnterMessages.exit(message.getExit()));
            case KIND_NOT_SET -> askForOutput(1);
        }
    }

    @Override
    public void onError(Throwable cause) {
        Status status = Status.fromThrowable(cause);
        end(() -> events.failed(new HostFailure(kind(status), StatusWords.of(status))));
    }

    @Override
    public void onCompleted() {
        end(() -> events.failed(new HostFailure(HostFailure.Kind.LOST, "the host ended the call without a status")));
    }

    @Override
    public boolean hasRoomForInput() {
        synchronized (lock) {
            return !over && call != null && call.isReady();
        }
    }

    @Override
    public void input(ByteString bytes) {
        send(EnterInput.newBuilder().setStdin(bytes).build());
    }

    @Override
    public void endOfInput() {
        send(EnterMessages.endOfInput());
    }

    @Override
    public void resize(WindowSize size) {
        send(EnterMessages.resize(size));
    }

    @Override
    public void signal(String name) {
        send(EnterInput.newBuilder().setSignal(name).build());
    }

    @Override
    public void askForOutput(int pieces) {
        use(observer -> observer.request(pieces));
    }

    @Override
    public void abandon(String why) {
        use(observer -> {
            over = true;
            observer.cancel(why, null);
        });
        stopTimer();
    }

    private void begin() {
        started = true;
        stopTimer();
        events.started(this);
    }

    private void exited(Exit exit) {
        // The host closes its side after the exit; closing ours lets the call go.
        use(ClientCallStreamObserver::onCompleted);
        end(() -> events.ended(exit));
    }

    private void end(Runnable tell) {
        synchronized (lock) {
            if (over) {
                return;
            }
            over = true;
        }
        stopTimer();
        tell.run();
    }

    private void checkStarted() {
        if (!started) {
            use(observer -> observer.cancel("not started within " + START_LIMIT, null));
        }
    }

    private void stopTimer() {
        Future<?> limit = startLimit;
        if (limit != null) {
            limit.cancel(false);
        }
    }

    private void send(EnterInput message) {
        use(observer -> observer.onNext(message));
    }

    private void use(Consumer<ClientCallStreamObserver<EnterInput>> action) {
        synchronized (lock) {
            if (!over && call != null) {
                action.accept(call);
            }
        }
    }

    private HostFailure.Kind kind(Status status) {
        if (started) {
            return HostFailure.Kind.LOST;
        }
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, UNKNOWN -> HostFailure.Kind.UNREACHABLE;
            case FAILED_PRECONDITION, NOT_FOUND -> HostFailure.Kind.NOT_RUNNING;
            case ABORTED -> HostFailure.Kind.STALE_GRANT;
            default -> HostFailure.Kind.REFUSED;
        };
    }
}
