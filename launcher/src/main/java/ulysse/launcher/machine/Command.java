package ulysse.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One command run to its end, from an argument vector and never through a shell. */
public final class Command {
    private Command() {}

    /** How a command ended: its exit code, and what it wrote to standard output and standard error together. */
    public record Result(int exit, String output) {
        public boolean succeeded() {
            return exit == 0;
        }
    }

    /** Runs a command and gives what it wrote; a code other than 0 throws with the command's own words. */
    public static String run(String... argv) {
        return run(List.of(argv));
    }

    public static String run(List<String> argv) {
        Result result = attempt(argv);
        if (!result.succeeded()) {
            throw new CommandFailed(argv, result);
        }
        return result.output();
    }

    public static Result attempt(String... argv) {
        return attempt(List.of(argv));
    }

    /** Runs a command that may fail. One that can't be started at all counts as 127, as in a shell. */
    public static Result attempt(List<String> argv) {
        try {
            Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            return new Result(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while running " + argv.getFirst(), e));
        }
    }
}
