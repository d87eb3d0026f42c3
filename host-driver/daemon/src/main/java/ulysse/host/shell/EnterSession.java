package ulysse.host.shell;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ulysse.host.kernel.Attached;
import ulysse.host.kernel.ExitState;
import ulysse.host.kernel.IoLoop;
import ulysse.host.kernel.Signal;
import ulysse.host.platform.GrpcStatuses;
import ulysse.host.v1.EnterInput;
import ulysse.host.v1.EnterOutput;
import ulysse.host.v1.EnterStart;
import ulysse.host.v1.EnterStarted;

/**
 * One call of Enter: a stream of messages on one side, a process on the other. Messages come on gRPC's threads and are handed to
 * the loop's, where all the rest happens.
 */
final class EnterSession implements StreamObserver<EnterInput>, EnterVserver.Outcome {
    /** So much may wait for a process that doesn't read; a signal behind it still gets through. */
    private static final int PIECES_AHEAD = 4;

    /** So much may wait for a caller who doesn't read, in bytes. */
    private static final int OUTPUT_AHEAD = 128 << 10;

    private final EnterVserver enter;
    private final IoLoop loop;
    private final ServerCallStreamObserver<EnterOutput> caller;
    /** Told when nothing of the session is left, its process included. */
    private final Consumer<EnterSession> ended;

    private boolean started;
    private boolean callerIsDone;
    private boolean finished;
    private Runnable processGone = () -> {};
    private @Nullable Attached attached;
    private @Nullable InputPump input;
    private @Nullable OutputPump stdout;
    private @Nullable OutputPump stderr;
    private IoLoop.@Nullable Watch endWatch;
    private @Nullable ExitState exit;

    EnterSession(
            EnterVserver enter,
            IoLoop loop,
            ServerCallStreamObserver<EnterOutput> caller,
            Consumer<EnterSession> ended) {
        this.enter = enter;
        this.loop = loop;
        this.caller = caller;
        this.ended = ended;
        caller.disableAutoRequest();
        caller.setOnReadyThreshold(OUTPUT_AHEAD);
        caller.setOnReadyHandler(() -> loop.execute(this::pump));
        caller.setOnCancelHandler(() -> loop.execute(this::leave));
        caller.request(1);
    }

    @Override
    public void onNext(EnterInput message) {
        loop.execute(() -> take(message));
    }

    @Override
    public void onError(Throwable gone) {
        loop.execute(this::leave);
    }

    /** The caller has no more to say. It may still listen, so this is the end of input and not of the session. */
    @Override
    public void onCompleted() {
        loop.execute(() -> {
            callerIsDone = true;
            if (input != null) {
                input.end();
            } else if (!started) {
                fail(Status.INVALID_ARGUMENT.withDescription("no start").asRuntimeException());
            }
        });
    }

    @Override
    public void entered(Attached process, Runnable gone) {
        loop.execute(() -> {
            processGone = gone;
            begin(process);
        });
    }

    @Override
    public void refused(RuntimeException why) {
        loop.execute(() -> {
            fail(why);
            end();
        });
    }

    /** Ends the session because the daemon stops. */
    void hangUp() {
        loop.execute(() -> fail(Status.UNAVAILABLE
                .withDescription("the host-driver is stopping")
                .asRuntimeException()));
    }

    private void take(EnterInput message) {
        if (finished) {
            return;
        }
        switch (message.getKindCase()) {
            case START -> start(message.getStart());
            case STDIN -> type(message.getStdin());
            case END_OF_INPUT ->
                control(() -> {
                    // On a terminal there is no end of input but the character for it, which the caller sends if it
                    // means it.
                    if (input != null && attached instanceof Attached.Piped) {
                        input.end();
                    }
                });
            case RESIZE ->
                control(() -> {
                    if (attached instanceof Attached.OnTerminal terminal) {
                        terminal.pty().resize(EnterVserver.size(message.getResize()));
                    }
                });
            case SIGNAL -> control(() -> Signal.named(message.getSignal()).ifPresent(this::signal));
            case KIND_NOT_SET -> control(() -> {}); // of a newer caller
        }
    }

    private void start(EnterStart start) {
        if (started) {
            fail(Status.INVALID_ARGUMENT.withDescription("started twice").asRuntimeException());
            return;
        }
        started = true;
        enter.enter(start, this);
    }

    private void type(ByteString piece) {
        if (input == null) {
            fail(Status.INVALID_ARGUMENT
                    .withDescription("input before the start")
                    .asRuntimeException());
        } else {
            input.add(piece);
        }
    }

    private void control(Runnable work) {
        work.run();
        caller.request(1);
    }

    private void signal(Signal signal) {
        switch (attached) {
            case null -> {}
            case Attached.OnTerminal terminal -> {
                int foreground = terminal.pty().foregroundGroup();
                if (foreground > 1) {
                    terminal.process().signalGroup(foreground, signal);
                }
                if (foreground <= 1 || foreground == terminal.process().pid()) {
                    terminal.process().signalGroup(signal);
                }
            }
            case Attached.Piped piped -> piped.process().signalGroup(signal);
        }
    }

    private void begin(Attached process) {
        if (finished) {
            HangUp.start(loop, process, this::end);
            return;
        }
        attached = process;
        caller.onNext(EnterOutput.newBuilder()
                .setStarted(EnterStarted.newBuilder().setPid(process.process().pid()))
                .build());
        Runnable takeAnother = () -> caller.request(1);
        switch (process) {
            case Attached.Piped piped -> {
                input = new InputPump(loop, piped.stdin(), takeAnother);
                stdout = new OutputPump(loop, piped.stdout(), new Sink(false));
                stderr = new OutputPump(loop, piped.stderr(), new Sink(true));
            }
            case Attached.OnTerminal terminal -> {
                input = new InputPump(loop, terminal.pty().keyboard(), takeAnother);
                stdout = new OutputPump(loop, terminal.pty().screen(), new Sink(false));
            }
        }
        endWatch = loop.watch(process.process().endOf(), this::processEnded);
        endWatch.wants(true, false);
        if (callerIsDone) {
            input.end();
        }
        caller.request(PIECES_AHEAD);
        pump();
    }

    private void processEnded() {
        if (attached == null || finished) {
            return;
        }
        Optional<ExitState> state = attached.process().reap();
        if (state.isPresent() && endWatch != null) {
            exit = state.get();
            endWatch.close();
            pump();
        }
    }

    private void pump() {
        if (finished || attached == null) {
            return;
        }
        if (stdout != null && !stdout.hasEnded()) {
            // A terminal's session is over when its first process is; whatever still holds it was hung up.
            if (exit != null && attached instanceof Attached.OnTerminal) {
                stdout.drain();
            } else {
                stdout.pump();
            }
        }
        if (stderr != null && !stderr.hasEnded()) {
            stderr.pump();
        }
        finishIfOver();
    }

    private void finishIfOver() {
        boolean isSilent = (stdout == null || stdout.hasEnded()) && (stderr == null || stderr.hasEnded());
        if (finished || exit == null || !isSilent) {
            return;
        }
        release();
        if (attached != null) {
            attached.close();
        }
        end();
        caller.onNext(ExitMessages.of(exit));
        caller.onCompleted();
    }

    private void fail(RuntimeException why) {
        if (!finished) {
            leave();
            caller.onError(GrpcStatuses.of(why));
        }
    }

    /** Ends the session without its process's consent. */
    private void leave() {
        if (finished) {
            return;
        }
        release();
        if (attached != null && exit == null) {
            HangUp.start(loop, attached, this::end);
            return;
        }
        if (attached != null) {
            attached.close();
        }
        if (!started || attached != null) {
            end();
        }
    }

    /** Nothing is left of it. */
    private void end() {
        processGone.run();
        processGone = () -> {};
        ended.accept(this);
    }

    /** Lets go of the streams. */
    private void release() {
        finished = true;
        if (endWatch != null) {
            endWatch.close();
        }
        if (input != null) {
            input.close();
        }
        if (stdout != null) {
            stdout.close();
        }
        if (stderr != null) {
            stderr.close();
        }
    }

    /** From a pump to the caller. */
    private final class Sink implements OutputPump.Sink {
        private final boolean isError;

        Sink(boolean isError) {
            this.isError = isError;
        }

        @Override
        public boolean isReady() {
            return caller.isReady();
        }

        @Override
        public void take(ByteString piece) {
            EnterOutput.Builder output = EnterOutput.newBuilder();
            caller.onNext((isError ? output.setStderr(piece) : output.setStdout(piece)).build());
        }

        @Override
        public void ended() {
            finishIfOver();
        }
    }
}
