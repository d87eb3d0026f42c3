package ulysse.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Shows a vserver its own memory, CPUs and load instead of the host's. One for the whole machine. */
final class Lxcfs {
    /** Where the distribution's hook for containers looks for it; the folder comes with the package. */
    private static final Path MOUNT = Path.of("/var/lib/lxcfs");

    private static final String OWN_PID_FILE = "lxcfs.own-pid";

    private final Path pidFile;
    private final Path log;

    Lxcfs(Path runFolder) {
        this.pidFile = runFolder.resolve("lxcfs.pid");
        this.log = runFolder.resolve("lxcfs.log");
    }

    /** Starts it unless it runs, ours or the distribution's, or isn't installed. It must outlive the stack that starts it. */
    void start() throws IOException, InterruptedException {
        if (Mounts.isMounted(MOUNT) || !Command.attempt("which", "lxcfs").succeeded()) {
            return;
        }
        Files.createDirectories(MOUNT);
        Process process = new ProcessBuilder(
                        "setsid",
                        "lxcfs",
                        "--enable-loadavg",
                        "--pidfile=" + pidFile.resolveSibling(OWN_PID_FILE),
                        MOUNT.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int i = 0; i < 100 && process.isAlive() && !Mounts.isMounted(MOUNT); i++) {
            Thread.sleep(50);
        }
        Optional<ProcessId> id = ProcessId.of(process.pid());
        if (id.isEmpty() || !Mounts.isMounted(MOUNT)) {
            throw new IOException(
                    "lxcfs did not start: " + Files.readString(log).strip());
        }
        id.get().write(pidFile);
    }

    void stop() throws IOException, InterruptedException {
        Optional<ProcessId> process = ProcessId.read(pidFile);
        if (process.isEmpty()) {
            return;
        }
        // It ends with its mount; a signal alone is heeded only at the next access to it.
        Mounts.clear(MOUNT);
        process.get().signal("TERM");
        if (!process.get().awaitEnd(Duration.ofSeconds(5))) {
            process.get().signal("KILL");
        }
        Files.deleteIfExists(pidFile.resolveSibling(OWN_PID_FILE));
        Files.deleteIfExists(pidFile);
        Files.deleteIfExists(log);
    }
}
