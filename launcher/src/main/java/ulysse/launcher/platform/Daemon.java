package ulysse.launcher.platform;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ulysse.launcher.machine.ProcessId;

/** A process of ours that runs until told to end; known by its pid file even to another launcher. */
public final class Daemon {
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final long TAIL_BYTES = 16_384;

    private final Path pidFile;
    private final Path log;
    private @Nullable Process child;

    public Daemon(Path pidFile, Path log) {
        this.pidFile = pidFile;
        this.log = log;
    }

    /**
     * What to run and how to end it.
     *
     * @param command argument vector; led by a user switch where the program is not root
     * @param environment the whole environment but PATH and LANG; the launcher's own is not handed on
     * @param stopSignal name of the signal that asks for the end
     * @param stopPatience how long the program may take to end before it is killed
     */
    public record Program(
            List<String> command, Map<String, String> environment, String stopSignal, Duration stopPatience) {
        public Program(List<String> command, Map<String, String> environment) {
            this(command, environment, "TERM", Duration.ofSeconds(15));
        }
    }

    /** Starts the program; its output goes to the end of the log. */
    public synchronized void start(Program program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.command())
                .directory(Path.of("/").toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().put("PATH", PATH);
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(program.environment());
        child = builder.start();
        Optional<ProcessId> id = ProcessId.of(child.pid());
        if (id.isPresent()) {
            id.get().write(pidFile);
        }
    }

    /** The running process, whoever started it. */
    public Optional<ProcessId> process() {
        try {
            return ProcessId.read(pidFile).filter(ProcessId::isAlive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public boolean isAlive() {
        return process().isPresent();
    }

    /** Waits until the program has ended by itself; only for the one who started it. Gives its exit code, -1 if unknown. */
    public int awaitEnd() throws InterruptedException {
        Process started = started();
        return started == null ? -1 : started.waitFor();
    }

    private synchronized @Nullable Process started() {
        return child;
    }

    /** Asks the program to end, waits, and kills it when it takes too long. */
    public void stop(String signal, Duration patience) throws IOException, InterruptedException {
        Optional<ProcessId> running = process();
        if (running.isPresent()) {
            running.get().signal(signal);
            if (!running.get().awaitEnd(patience)) {
                running.get().signal("KILL");
                running.get().awaitEnd(Duration.ofSeconds(5));
            }
        }
        Files.deleteIfExists(pidFile);
    }

    public Path log() {
        return log;
    }

    /** The last lines of the log. */
    public String logTail(int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] end = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException none) {
            return "(no log)";
        }
    }
}
