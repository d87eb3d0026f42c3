package ulysse.host.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import ulysse.host.instance.Readiness.Outcome;
import ulysse.host.kernel.Attached;
import ulysse.host.kernel.ExitState;
import ulysse.host.kernel.Fd;
import ulysse.host.kernel.IoBuffer;
import ulysse.host.kernel.IoLoop;
import ulysse.host.platform.DriverException;

/** One run of the driver's own command inside: its success, and the first of its words. For the loop's thread. */
final class ProbeRun implements EnterVserver.Outcome {
    private static final int MOST_WORDS = 2000;

    private final IoLoop loop;
    private final Duration timeout;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final StringBuilder words = new StringBuilder();
    private List<IoLoop.Watch> watches = List.of();

    ProbeRun(IoLoop loop, Duration timeout) {
        this.loop = loop;
        this.timeout = timeout;
    }

    Outcome await() {
        return outcome.join();
    }

    @Override
    public void entered(Attached process, Runnable gone) {
        loop.execute(() -> begin((Attached.Piped) process));
    }

    /** A vserver that isn't running yet isn't ready; that is no failure. */
    @Override
    public void refused(RuntimeException why) {
        String words = why instanceof DriverException ? String.valueOf(why.getMessage()) : why.toString();
        outcome.complete(new Outcome(false, words));
    }

    private void begin(Attached.Piped process) {
        process.stdin().close();
        IoLoop.Timer deadline = loop.after(timeout, () -> {
            words.append(" (took longer than ").append(timeout).append(')');
            end(false);
            HangUp.start(loop, process, () -> {});
        });
        IoLoop.Watch exit = loop.watch(process.process().endOf(), () -> {
            Optional<ExitState> state = process.process().reap();
            if (state.isPresent()) {
                deadline.cancel();
                read(process.stdout());
                read(process.stderr());
                end(state.get() instanceof ExitState.Exited exited && exited.code() == 0);
                process.close();
            }
        });
        watches = List.of(listen(process.stdout()), listen(process.stderr()), exit);
        watches.forEach(watch -> watch.wants(true, false));
    }

    private IoLoop.Watch listen(Fd fd) {
        IoLoop.Watch[] self = new IoLoop.Watch[1];
        self[0] = loop.watch(fd, () -> {
            if (read(fd) == IoBuffer.Outcome.ENDED) {
                self[0].wants(false, false);
            }
        });
        return self[0];
    }

    private IoBuffer.Outcome read(Fd fd) {
        IoBuffer.Outcome read = loop.buffer().read(fd);
        if (read == IoBuffer.Outcome.MOVED && words.length() < MOST_WORDS) {
            words.append(StandardCharsets.UTF_8.decode(loop.buffer().content()));
        }
        return read;
    }

    private void end(boolean success) {
        watches.forEach(IoLoop.Watch::close);
        outcome.complete(new Outcome(success, words.toString().strip()));
    }
}
