package ulysse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ulysse.launcher.platform.StackException;

/** Shows the end of one log or of all. */
@Command(name = "logs", description = "Shows the logs of all parts or of one; -f follows.")
final class Logs implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = {"-f", "--follow"},
            description = "Stay and show what comes.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "How many lines of each (default: ${DEFAULT-VALUE}).")
    private int lines = 200;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A part, as ./ulysse status names it, or launcher.")
    private @Nullable String name;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.path().resolve("log");
        if (Files.notExists(folder)) {
            throw new StackException("There are no logs in " + data.path());
        }
        try (Stream<Path> logs = Files.list(folder)) {
            String[] files = logs.filter(log ->
                            name == null || String.valueOf(log.getFileName()).equals(name + ".log"))
                    .map(Path::toString)
                    .sorted()
                    .toArray(String[]::new);
            if (files.length == 0) {
                throw new StackException("There is no log of " + name);
            }
            return tail(files);
        }
    }

    private int tail(String[] files) throws IOException, InterruptedException {
        String[] options =
                follow ? new String[] {"tail", "-n", "" + lines, "-F"} : new String[] {"tail", "-n", "" + lines};
        return new ProcessBuilder(
                        Stream.concat(Stream.of(options), Stream.of(files)).toList())
                .inheritIO()
                .start()
                .waitFor();
    }
}
