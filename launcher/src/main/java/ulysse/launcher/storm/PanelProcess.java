package ulysse.launcher.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import ulysse.launcher.harness.TestDatabase;
import ulysse.launcher.machine.ProcessId;
import ulysse.launcher.part.Panel;
import ulysse.launcher.part.SignIn;
import ulysse.launcher.platform.Daemon;
import ulysse.launcher.platform.Ports;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.secret.KeyRing;

/** One of several panels of an installation: the built program, started as the launcher starts it. */
final class PanelProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final Panel panel;
    private final Daemon daemon;
    private final Map<String, String> settings;

    PanelProcess(String name, TestDatabase database, KeyRing keys, SignIn signIn, Map<String, String> settings) {
        this.name = name;
        this.settings = settings;
        StackOptions options = new StackOptions(
                database.layout().data(),
                "storm",
                "127.0.0.1",
                "127.0.0.1",
                Ports.free(),
                database.programs(),
                false,
                0,
                null);
        this.panel = new Panel(database.layout(), options, database.settings(), keys, database.address(), signIn);
        this.daemon =
                new Daemon(database.layout().pidFile(name), database.layout().log(name));
    }

    String name() {
        return name;
    }

    String address() {
        return panel.address();
    }

    /** Starts it and returns when it takes requests. */
    void start() throws InterruptedException {
        Daemon.Program program = panel.program();
        Map<String, String> environment = new HashMap<>(program.environment());
        environment.putAll(settings);
        try {
            daemon.start(new Daemon.Program(program.command(), environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!panel.probe().answers()) {
            if (!daemon.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("%s does not get ready:%n%s".formatted(name, log()));
            }
            Thread.sleep(100);
        }
    }

    /** SIGKILL: it gets no chance to finish anything. */
    void kill() throws InterruptedException {
        ProcessId process = daemon.process().orElseThrow();
        process.signal("KILL");
        process.awaitEnd(Duration.ofSeconds(10));
    }

    void stop() {
        try {
            daemon.stop("TERM", Duration.ofSeconds(15));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The end of its log. */
    String log() {
        return daemon.logTail(40);
    }
}
