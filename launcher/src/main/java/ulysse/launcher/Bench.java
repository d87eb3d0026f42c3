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
import ulysse.launcher.bench.allocate.AllocateBench;
import ulysse.launcher.bench.allocate.Plot;
import ulysse.launcher.bench.lists.ListsBench;
import ulysse.launcher.storm.StormBench;

/** Measures Ulysse, each time on a stack or a database of its own. */
@Command(
        name = "bench",
        description = "Measures what a private stack, or its database, can do. NAME is start, allocate or lists.")
final class Bench implements Callable<Integer> {
    /** What can be measured. */
    enum Name {
        START,
        ALLOCATE,
        LISTS
    }

    @Parameters(
            paramLabel = "NAME",
            description = {
                "start: warm start, first vserver, a command by SSH beside incus exec.",
                "allocate: taking addresses beside the ways in which others take them, and as pools grow.",
                "lists: every page of every list, with 100,000 vservers and a million addresses."
            })
    private Name name = Name.START;

    @Option(names = "--json", paramLabel = "FILE", description = "Write a list of {metric, value, unit, peer, ratio}.")
    private @Nullable Path json;

    @Option(names = "--plot", paramLabel = "FILE", description = "allocate: draw it as SVG.")
    private @Nullable Path plot;

    @Option(
            names = "--orders",
            paramLabel = "NUMBER",
            description = "allocate: so many orders at two panels that are killed again and again, instead.")
    private int orders;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Measurement> found = switch (name) {
            case START -> StartBench.run();
            case LISTS -> ListsBench.run();
            case ALLOCATE -> orders > 0 ? StormBench.run(orders) : AllocateBench.run();
        };
        for (Measurement one : found) {
            System.out.printf("%-40s %10.3f %-5s", one.metric(), one.value(), one.unit());
            System.out.println(
                    one.peer() == null ? "" : "  beside %.3f: ratio %.2f".formatted(one.peer(), one.ratio()));
        }
        if (plot != null && name == Name.ALLOCATE && orders == 0) {
            Plot.write(found, plot);
        }
        if (json != null) {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), found);
        }
        return 0;
    }
}
