package ulysse.gateway.doubles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs and waits for them. */
public final class Programs {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Programs() {}

    /** What a program said and how it ended. */
    public record Result(int exit, String out, String err) {}

    public static Result run(String... command) throws IOException {
        return run(List.of(command), Path.of("/dev/null"));
    }

    public static Result run(List<String> command, Path input) throws IOException {
        Path out = Files.createTempFile("ul-out-", "");
        Path err = Files.createTempFile("ul-err-", "");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "not ended after " + LIMIT + ": " + command + "\n" + Files.readString(err));
            }
            return new Result(process.exitValue(), text(out), text(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
