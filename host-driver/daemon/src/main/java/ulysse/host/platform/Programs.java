package ulysse.host.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import ulysse.host.platform.DriverException.Kind;

/** Runs a host program by its argument vector; no shell is ever between. */
public final class Programs {
    private static final int MOST_TOLD = 2000;

    private Programs() {}

    /** @param output standard output and standard error together */
    public record Result(int exit, String output) {}

    /** Runs to the end. Fails when the program does, with its own last words. */
    public static String run(List<String> command, String input, Duration timeout) {
        Result result = tryRun(command, input, Map.of(), timeout);
        if (result.exit() != 0) {
            throw new DriverException(
                    Kind.FAILED, "%s: exit %d: %s".formatted(command.get(0), result.exit(), tail(result.output())));
        }
        return result.output();
    }

    /** @param environment the program's whole environment beside PATH and LC_ALL */
    public static Result tryRun(List<String> command, String input, Map<String, String> environment, Duration timeout) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        String path = builder.environment().getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            return finish(process, command, input, timeout);
        } catch (IOException e) {
            throw new DriverException(Kind.FAILED, "cannot run %s: %s".formatted(command.get(0), e.getMessage()), e);
        }
    }

    private static Result finish(Process process, List<String> command, String input, Duration timeout) {
        try {
            CompletableFuture<String> output = CompletableFuture.supplyAsync(
                    () -> read(process), task -> Thread.ofVirtual().start(task));
            write(process, input);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DriverException(Kind.TIMED_OUT, command.get(0) + " took longer than " + timeout);
            }
            return new Result(process.exitValue(), output.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverException(Kind.UNREACHABLE, command.get(0) + " was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void write(Process process, String input) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading its input; its exit status and words say why.
        }
    }

    private static String read(Process process) {
        try (var stdout = process.getInputStream()) {
            return new String(stdout.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The end of a program's output, short enough to be shown. */
    public static String tail(String output) {
        String text = output.strip();
        return text.length() > MOST_TOLD ? "…" + text.substring(text.length() - MOST_TOLD) : text;
    }
}
