package ulysse.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ulysse.launcher.bench.Measurement;
import ulysse.launcher.bench.StartBench;

/** Measures Ulysse on a private stack. */
@Command(name = "bench", description = "Measures a private stack. NAME is start.")
final class Bench implements Callable<Integer> {
    /** What can be measured. */
    enum Name {
        START
    }

    @Parameters(
            paramLabel = "NAME",
            description = "start: warm start, first vserver, a command by SSH beside incus exec.")
    private Name name = Name.START;

    @Option(names = "--json", paramLabel = "FILE", description = "Write a list of {metric, value, unit, peer, ratio}.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Measurement> found = switch (name) {
            case START -> StartBench.run();
        };
        for (Measurement one : found) {
            System.out.printf("%-32s %10.3f %-4s", one.metric(), one.value(), one.unit());
            System.out.println(
                    one.peer() == null ? "" : "  beside %.3f: ratio %.2f".formatted(one.peer(), one.ratio()));
        }
        if (json != null) {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), found);
        }
        return 0;
    }
}
