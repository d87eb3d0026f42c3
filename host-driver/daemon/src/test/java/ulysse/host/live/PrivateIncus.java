package ulysse.host.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ulysse.host.platform.Programs;

/** An Incus of the tests' own, in a folder of its own. Nothing of it is left, whatever happens. */
final class PrivateIncus implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/libexec/incus");
    private static final Duration START_TIME = Duration.ofSeconds(30);

    private final Path folder;
    private Process daemon;

    /** @param folder short: the paths of unix sockets are */
    PrivateIncus(Path folder) {
        this.folder = folder;
        this.daemon = start();
    }

    Path folder() {
        return folder;
    }

    /** As a crash or an administrator in a hurry would. Containers run on. */
    void kill() {
        daemon.destroyForcibly();
        Waiting.until("incusd dies", Duration.ofSeconds(10), () -> !daemon.isAlive());
    }

    void restart() {
        daemon = start();
    }

    /** What its own command says, {@code incus} with these arguments. */
    Programs.Result incus(String... arguments) {
        return Programs.tryRun(
                Stream.concat(Stream.of("incus"), Stream.of(arguments)).toList(),
                "",
                Map.of("INCUS_DIR", folder.toString(), "INCUS_SOCKET", socket().toString(), "HOME", folder.toString()),
                Duration.ofMinutes(2));
    }

    @Override
    public void close() {
        if (!daemon.isAlive()) {
            restart();
        }
        Programs.tryRun(
                List.of(PROGRAMS.resolve("incusd").toString(), "shutdown", "--timeout", "20"),
                "",
                Map.of("INCUS_DIR", folder.toString(), "PATH", path()),
                Duration.ofSeconds(40));
        try {
            if (!daemon.waitFor(20, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        unmount();
        delete(folder);
    }

    private Path socket() {
        return folder.resolve("unix.socket");
    }

    private Process start() {
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(
                            PROGRAMS.resolve("incusd").toString(),
                            "--group",
                            "root",
                            "--logfile",
                            folder.resolve("incusd.log").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("incusd.out").toFile());
            builder.environment().put("INCUS_DIR", folder.toString());
            builder.environment().put("PATH", path());
            Process process = builder.start();
            Waiting.until("Incus answers", START_TIME, this::answers);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        return Programs.tryRun(
                                List.of("curl", "-sf", "--unix-socket", socket().toString(), "http://incus/1.0"),
                                "",
                                Map.of(),
                                Duration.ofSeconds(5))
                        .exit()
                == 0;
    }

    private static String path() {
        return PROGRAMS + ":" + System.getenv().getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    }

    private void unmount() {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/mounts"))) {
            mounts.map(line -> line.split(" ")[1])
                    .filter(mount -> mount.startsWith(folder + "/"))
                    .sorted(Comparator.reverseOrder())
                    .forEach(mount ->
                            Programs.tryRun(List.of("umount", "-l", mount), "", Map.of(), Duration.ofSeconds(20)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        Programs.run(List.of("rm", "-rf", "--one-file-system", folder.toString()), "", Duration.ofMinutes(1));
    }
}
