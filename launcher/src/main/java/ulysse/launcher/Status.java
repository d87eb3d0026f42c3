package ulysse.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ulysse.launcher.machine.ProcessId;
import ulysse.launcher.stack.PartStatus;
import ulysse.launcher.stack.StackState;

/** Shows how the parts do, looked at now. */
@Command(name = "status", description = "Shows all parts; the exit code is 0 when all are ready, else 3.")
final class Status implements Callable<Integer> {
    private static final int NOT_READY = 3;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "A list of {name, state, pid, address, log}.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<PartStatus> parts = data.state().map(StackState::parts).orElse(List.of());
        if (json) {
            System.out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(parts.stream().map(Status::row).toList()));
        } else if (parts.isEmpty()) {
            System.out.println("Ulysse has not been started here: ./ulysse up starts it.");
        } else {
            parts.forEach(part -> System.out.printf(
                    "%-15s %-10s %8s  %s%n", part.name(), stateOf(part), pidOf(part), part.address()));
        }
        boolean ready = !parts.isEmpty()
                && parts.stream().allMatch(part -> stateOf(part).equals("ready"));
        return ready ? 0 : NOT_READY;
    }

    private static Map<String, Object> row(PartStatus part) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", part.name());
        row.put("state", stateOf(part));
        ProcessId process = part.process();
        row.put("pid", process == null ? null : process.pid());
        row.put("address", part.address());
        row.put("log", part.log());
        return row;
    }

    /** What the file says, corrected by what can be seen. */
    private static String stateOf(PartStatus part) {
        PartStatus.State state = part.state();
        ProcessId process = part.process();
        if (process != null && !process.isAlive()) {
            state = PartStatus.State.STOPPED;
        } else if (state == PartStatus.State.READY && !part.probe().answers()) {
            state = PartStatus.State.STARTING;
        }
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String pidOf(PartStatus part) {
        ProcessId process = part.process();
        return process == null ? "-" : String.valueOf(process.pid());
    }
}
