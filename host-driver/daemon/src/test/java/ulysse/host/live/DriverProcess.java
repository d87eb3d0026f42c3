package ulysse.host.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ulysse.host.command.HostDriver;

/** The daemon as a process of its own, as it runs in earnest. */
final class DriverProcess implements AutoCloseable {
    private final List<String> command;
    private final Path log;
    private final Path socket;
    private Process process;

    DriverProcess(Path folder, List<String> arguments) {
        this.log = folder.resolve("driver.log");
        this.socket = folder.resolve("control.sock");
        this.command = java(arguments);
        this.process = start();
    }

    long pid() {
        return process.pid();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        Waiting.until("the driver dies", Duration.ofSeconds(10), () -> !process.isAlive());
    }

    void restart() {
        process = start();
    }

    int openFiles() {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid()), "fd"))) {
            return (int) files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int threads() {
        try (var tasks = Files.list(Path.of("/proc", Long.toString(pid()), "task"))) {
            return (int) tasks.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its child processes: number, state, name. */
    List<String> children() {
        return process.toHandle().children().map(DriverProcess::describe).toList();
    }

    private static String describe(ProcessHandle child) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(child.pid()), "stat"))
                    .replaceFirst("(?s)\\) (\\S+) .*", ") $1");
        } catch (IOException e) {
            return child.pid() + " has just gone";
        }
    }

    /** Orderly. @return whether it ended by itself */
    boolean stop() {
        process.destroy();
        try {
            return process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (!stop()) {
            process.destroyForcibly();
        }
    }

    /** Runs another of the program's commands to its end. */
    static void run(List<String> arguments) {
        ulysse.host.platform.Programs.run(java(arguments), "", Duration.ofMinutes(15));
    }

    private Process start() {
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Waiting.until("the driver listens", Duration.ofSeconds(30), () -> {
                if (!started.isAlive()) {
                    throw new AssertionError("the driver ended: " + log());
                }
                return Files.exists(socket) && log().contains("process " + started.pid() + " serves");
            });
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx160m",
                "-XX:-MaxFDLimit",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                HostDriver.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
