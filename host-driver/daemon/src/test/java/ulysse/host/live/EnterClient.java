package ulysse.host.live;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ulysse.host.v1.EndOfInput;
import ulysse.host.v1.EnterInput;
import ulysse.host.v1.EnterOutput;
import ulysse.host.v1.EnterStart;
import ulysse.host.v1.ExitStatus;
import ulysse.host.v1.GrantClaims;
import ulysse.host.v1.LoginShell;
import ulysse.host.v1.Pty;
import ulysse.host.v1.ShellGrpc;
import ulysse.host.v1.WindowSize;

/** One session, as a gateway would hold it. */
final class EnterClient implements ClientResponseObserver<EnterInput, EnterOutput> {
    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> started = new CompletableFuture<>();
    private final CompletableFuture<ExitStatus> exit = new CompletableFuture<>();
    private final @Nullable Consumer<ByteString> tap;
    private @Nullable ClientCallStreamObserver<EnterInput> host;
    private @Nullable ExitStatus status;

    /** @param tap hears standard output instead of it being kept */
    EnterClient(ShellGrpc.ShellStub shell, EnterStart start, @Nullable Consumer<ByteString> tap) {
        this.tap = tap;
        shell.enter(this);
        send(EnterInput.newBuilder().setStart(start));
    }

    /** How it all ended. */
    record Result(ExitStatus exit, String stdout, String stderr) {
        int code() {
            if (exit.getKindCase() != ExitStatus.KindCase.CODE) {
                throw new AssertionError("ended by " + exit);
            }
            return exit.getCode();
        }
    }

    static EnterClient command(TestVserver vserver, String command) {
        return new EnterClient(vserver.host().shell(), start(vserver, command).build(), null);
    }

    static EnterClient terminal(TestVserver vserver, int columns, int rows) {
        EnterStart start = EnterStart.newBuilder()
                .setGrant(vserver.grant(GrantClaims.Kind.SHELL))
                .setShell(LoginShell.getDefaultInstance())
                .setPty(Pty.newBuilder()
                        .setTerm("xterm-256color")
                        .setSize(WindowSize.newBuilder().setColumns(columns).setRows(rows)))
                .build();
        return new EnterClient(vserver.host().shell(), start, null);
    }

    static EnterStart.Builder start(TestVserver vserver, String command) {
        return EnterStart.newBuilder()
                .setGrant(vserver.grant(GrantClaims.Kind.EXEC))
                .setCommand(command);
    }

    EnterClient type(String text) {
        send(EnterInput.newBuilder().setStdin(ByteString.copyFromUtf8(text)));
        return this;
    }

    void send(EnterInput.Builder input) {
        host().onNext(input.build());
    }

    void endInput() {
        send(EnterInput.newBuilder().setEndOfInput(EndOfInput.getDefaultInstance()));
    }

    ClientCallStreamObserver<EnterInput> host() {
        if (host == null) {
            throw new AssertionError("not begun");
        }
        return host;
    }

    /** On the host. */
    int pid() {
        return get(started);
    }

    void leave() {
        host().cancel("left", null);
    }

    synchronized String screen() {
        return stdout.toString(StandardCharsets.UTF_8);
    }

    void awaitScreen(String text) {
        try {
            Waiting.until("the screen shows " + text, Duration.ofSeconds(15), () -> screen().contains(text));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ", but: " + screen(), e);
        }
    }

    Result result() {
        ExitStatus ended = get(exit);
        return new Result(ended, screen(), stderr.toString(StandardCharsets.UTF_8));
    }

    /** Why it was refused. */
    Status refusal() {
        try {
            get(exit);
        } catch (StatusRuntimeException e) {
            return e.getStatus();
        }
        throw new AssertionError("it was let in");
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<EnterInput> call) {
        host = call;
    }

    @Override
    public synchronized void onNext(EnterOutput output) {
        switch (output.getKindCase()) {
            case STARTED -> started.complete(output.getStarted().getPid());
            case STDOUT -> {
                if (tap == null) {
                    stdout.writeBytes(output.getStdout().toByteArray());
                } else {
                    tap.accept(output.getStdout());
                }
            }
            case STDERR -> stderr.writeBytes(output.getStderr().toByteArray());
            case EXIT -> status = output.getExit();
            case KIND_NOT_SET -> throw new AssertionError("an empty message");
        }
    }

    @Override
    public void onError(Throwable failure) {
        started.completeExceptionally(failure);
        exit.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
        if (status == null) {
            exit.completeExceptionally(new AssertionError("completed without an exit"));
        } else {
            exit.complete(status);
        }
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StatusRuntimeException status) {
                throw status;
            }
            throw new AssertionError(e);
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
