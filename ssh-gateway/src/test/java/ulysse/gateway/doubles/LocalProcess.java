package ulysse.gateway.doubles;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ulysse.host.v1.EnterInput;
import ulysse.host.v1.EnterOutput;
import ulysse.host.v1.EnterStart;
import ulysse.host.v1.EnterStarted;
import ulysse.host.v1.ExitStatus;

/** One Enter call served by a process of this machine, by plain pipes or a terminal. */
final class LocalProcess implements StreamObserver<EnterInput> {
    private static final int CHUNK = 32 * 1024;
    private static final ByteString END = ByteString.EMPTY;
    private static final List<String> SIGNALS = List.of(
            "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE",
            "ALRM", "TERM");

    private final ServerCallStreamObserver<EnterOutput> call;
    private final Consumer<LocalProcess> onEnd;
    private final BlockingQueue<ByteString> input = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(0);
    private volatile @Nullable Process process;
    private volatile @Nullable Pty pty;

    LocalProcess(ServerCallStreamObserver<EnterOutput> call, Consumer<LocalProcess> onEnd) {
        this.call = call;
        this.onEnd = onEnd;
    }

    @Override
    public void onNext(EnterInput message) {
        switch (message.getKindCase()) {
            case START -> daemon(() -> run(message.getStart()));
            case STDIN -> input.add(message.getStdin());
            case END_OF_INPUT -> input.add(END);
            case RESIZE -> {
                if (pty != null) {
                    pty.resize(
                            message.getResize().getColumns(),
                            message.getResize().getRows());
                }
                call.request(1);
            }
            case SIGNAL -> signal(message.getSignal());
            case KIND_NOT_SET -> throw new IllegalArgumentException("empty");
        }
    }

    @Override
    public void onError(Throwable cause) {
        hangUp();
    }

    @Override
    public void onCompleted() {}

    void roomForOutput() {
        room.release();
    }

    void hangUp() {
        signal("HUP");
    }

    private void signal(String name) {
        Process target = process;
        if (target != null) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(target.pid())).start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void run(EnterStart start) {
        try {
            if ("slow".equals(start.getGrant().getKeyId())) {
                TimeUnit.MILLISECONDS.sleep(1500);
            }
            Process started = start(start);
            process = started;
            send(EnterOutput.newBuilder().setStarted(EnterStarted.newBuilder().setPid((int) started.pid())));
            call.request(1);
            Pty terminal = pty;
            OutputStream stdin = terminal == null ? started.getOutputStream() : terminal.output();
            daemon(() -> feed(stdin));
            Thread err = daemon(() -> pump(started.getErrorStream(), false));
            pump(terminal == null ? started.getInputStream() : terminal.input(), true);
            err.join();
            exit(started.waitFor());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reading a terminal occupies a real thread. */
    private static Thread daemon(Runnable work) {
        return Thread.ofPlatform().daemon().start(work);
    }

    private Process start(EnterStart start) throws IOException {
        List<String> command = switch (start.getWhatCase()) {
            case SHELL -> List.of("/bin/bash", "--norc");
            case COMMAND -> List.of("/bin/bash", "-c", start.getCommand());
            case SUBSYSTEM -> List.of("/bin/cat");
            case WHAT_NOT_SET -> throw new IllegalArgumentException("nothing to run");
        };
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().putAll(start.getEnvironmentMap());
        if (start.hasPty()) {
            Pty terminal = Pty.open();
            terminal.resize(
                    start.getPty().getSize().getColumns(),
                    start.getPty().getSize().getRows());
            pty = terminal;
            builder.environment().put("TERM", start.getPty().getTerm());
            return terminal.start(builder);
        }
        return builder.start();
    }

    /** Feeds the process; only what it has taken is asked for again. */
    private void feed(OutputStream stdin) {
        try {
            ByteString bytes = input.take();
            while (bytes != END) {
                bytes.writeTo(stdin);
                stdin.flush();
                call.request(1);
                bytes = input.take();
            }
            if (pty == null) {
                stdin.close();
            }
        } catch (IOException e) {
            // It reads no more; so do we.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(InputStream stream, boolean isOutput) {
        byte[] buffer = new byte[CHUNK];
        try {
            int count = stream.read(buffer);
            while (count >= 0 && !call.isCancelled()) {
                while (!call.isReady() && !call.isCancelled()) {
                    room.tryAcquire(50, TimeUnit.MILLISECONDS);
                }
                ByteString bytes =
                        UnsafeByteOperations.unsafeWrap(buffer.clone()).substring(0, count);
                send(
                        isOutput
                                ? EnterOutput.newBuilder().setStdout(bytes)
                                : EnterOutput.newBuilder().setStderr(bytes));
                count = stream.read(buffer);
            }
        } catch (IOException e) {
            // A terminal whose last holder has gone reads as an error.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Java hides signals behind 128+n; commands of tests never exit so by themselves. */
    private void exit(int value) {
        ExitStatus.Builder status = ExitStatus.newBuilder();
        if (value > 128 && value - 128 < SIGNALS.size()) {
            status.setSignal(SIGNALS.get(value - 128));
        } else {
            status.setCode(value);
        }
        send(EnterOutput.newBuilder().setExit(status));
        onEnd.accept(this);
        if (pty != null) {
            pty.close();
        }
        if (!call.isCancelled()) {
            call.onCompleted();
        }
    }

    private synchronized void send(EnterOutput.Builder message) {
        if (!call.isCancelled()) {
            call.onNext(message.build());
        }
    }
}
