package ulysse.launcher.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ulysse.launcher.machine.ProcessId;
import ulysse.launcher.platform.Daemon;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.Part;
import ulysse.launcher.platform.Progress;
import ulysse.launcher.platform.StackException;

/** Brings one part up, watches it, starts it again when it dies, and takes it down. */
final class PartRunner {
    private static final int LOG_LINES = 20;
    private static final int MOST_RESTARTS = 6;
    /** A part that has lived so long starts with a clean record. */
    private static final Duration GOOD_LIFE = Duration.ofMinutes(5);

    private final Part part;
    private final Daemon daemon;
    private final Progress progress;
    private final Runnable onChange;
    private volatile PartStatus.State state = PartStatus.State.STOPPED;
    private volatile boolean wanted;
    private volatile int restarts;
    private volatile @Nullable Thread watcher;

    PartRunner(Part part, Layout layout, Progress progress, Runnable onChange) {
        this.part = part;
        this.daemon = new Daemon(layout.pidFile(part.name()), layout.log(part.name()));
        this.progress = progress.of(part.name());
        this.onChange = onChange;
    }

    Part part() {
        return part;
    }

    PartStatus status() {
        ProcessId process = part.isOurs() ? daemon.process().orElse(null) : null;
        return new PartStatus(
                part.name(), state, process, part.address(), daemon.log().toString(), part.probe(), restarts);
    }

    void prepare() throws InterruptedException {
        change(PartStatus.State.PREPARING);
        try {
            part.prepare(progress);
        } catch (IOException | RuntimeException e) {
            throw failed("cannot be prepared: " + e.getMessage(), e);
        }
    }

    /** Starts the program and waits until it is ready. */
    void launch() throws InterruptedException {
        long begin = System.nanoTime();
        wanted = true;
        bringUp();
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        progress.say(String.format(Locale.ROOT, "ready in %.1f s at %s", millis / 1000.0, part.address()));
    }

    private void bringUp() throws InterruptedException {
        change(PartStatus.State.STARTING);
        try {
            if (part.isOurs()) {
                daemon.start(part.program());
            }
            awaitReady();
            part.settle(progress);
        } catch (IOException | RuntimeException e) {
            throw e instanceof StackException known ? known : failed("cannot start: " + e.getMessage(), e);
        }
        change(PartStatus.State.READY);
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + part.patience().toNanos();
        while (!part.probe().answers()) {
            if (part.isOurs() && !daemon.isAlive()) {
                throw failed("has ended right after its start", null);
            }
            if (System.nanoTime() > deadline) {
                throw failed(
                        "was not ready after %d s".formatted(part.patience().toSeconds()), null);
            }
            Thread.sleep(100);
        }
    }

    /** From now on a death is followed by a new start. */
    void watch() {
        if (part.isOurs()) {
            watcher = Thread.ofVirtual().name("watch " + part.name()).start(this::keepAlive);
        }
    }

    private void keepAlive() {
        try {
            while (wanted) {
                long begin = System.nanoTime();
                int exit = daemon.awaitEnd();
                if (!wanted) {
                    return;
                }
                if (System.nanoTime() - begin > GOOD_LIFE.toNanos()) {
                    restarts = 0;
                }
                if (!startAgain(exit)) {
                    return;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startAgain(int exit) throws InterruptedException {
        change(PartStatus.State.RESTARTING);
        if (restarts >= MOST_RESTARTS) {
            progress.say("has died too often and stays down. The end of its log:\n" + daemon.logTail(LOG_LINES));
            change(PartStatus.State.FAILED);
            return false;
        }
        restarts++;
        progress.say("has ended with %d: starting it again (%d of %d)".formatted(exit, restarts, MOST_RESTARTS));
        Thread.sleep(Duration.ofMillis(250L << restarts));
        if (!wanted) {
            return false;
        }
        try {
            bringUp();
            progress.say("ready again");
        } catch (StackException e) {
            progress.say(String.valueOf(e.getMessage()));
        }
        return true;
    }

    /** Ends the program as somebody with no patience would; the watcher then starts it again, unless told to hold. */
    void kill(boolean hold) throws InterruptedException {
        if (hold) {
            rest();
        }
        ProcessId process =
                daemon.process().orElseThrow(() -> new IllegalStateException(part.name() + " is not running"));
        process.signal("KILL");
        process.awaitEnd(Duration.ofSeconds(10));
        if (hold) {
            change(PartStatus.State.STOPPED);
        }
    }

    private void rest() throws InterruptedException {
        wanted = false;
        Thread watching = watcher;
        if (watching != null) {
            watching.interrupt();
            watching.join();
        }
    }

    void stop() throws IOException, InterruptedException {
        rest();
        if (part.isOurs()) {
            if (daemon.isAlive()) {
                change(PartStatus.State.STOPPING);
                Daemon.Program program = part.program();
                daemon.stop(program.stopSignal(), program.stopPatience());
                progress.say("stopped");
            }
            daemon.stop("TERM", Duration.ZERO);
        }
        change(PartStatus.State.STOPPED);
    }

    private StackException failed(String what, @Nullable Throwable cause) {
        change(PartStatus.State.FAILED);
        String message = """
                %s %s.
                The end of its log (%s):
                %s
                What to do: read the log with ./ulysse logs %s, look at the machine with ./ulysse doctor, then ./ulysse up again.""".formatted(
                        part.name(),
                        what,
                        daemon.log(),
                        daemon.logTail(LOG_LINES).indent(4).stripTrailing(),
                        part.name());
        return cause == null ? new StackException(message) : new StackException(message, cause);
    }

    private void change(PartStatus.State next) {
        state = next;
        onChange.run();
    }
}
