package ulysse.launcher.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the tests and says at the end what really ran. */
@Command(
        name = "test",
        description =
                "Runs the tests: unit, backend, chart, host, ssh, portal, faults, allocation, stack; all of them by default.")
public final class RunTests implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "GROUP", description = "Which groups, in which order.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<TestGroup> groups = names.isEmpty()
                ? Arrays.asList(TestGroup.values())
                : names.stream().map(TestGroup::of).toList();
        GroupRun runner = new GroupRun(
                Path.of(System.getProperty("ulysse.root", ".")).toAbsolutePath().normalize(),
                Path.of(System.getProperty("ulysse.programs", "/var/cache/ulysse/app")));
        List<GroupRun.Result> results = new ArrayList<>();
        for (TestGroup group : groups) {
            results.add(runner.run(group));
        }
        return print(results);
    }

    private static int print(List<GroupRun.Result> results) {
        System.out.printf("%n%-10s %7s %7s %8s%n", "group", "passed", "failed", "seconds");
        Tally all = Tally.NONE;
        for (GroupRun.Result result : results) {
            all = all.plus(result.tally());
            System.out.printf(
                    "%-10s %7d %7d %8d%n",
                    result.group(),
                    result.tally().passed(),
                    result.tally().failed(),
                    result.time().toSeconds());
        }
        System.out.printf("%n%d passed, %d failed%n", all.passed(), all.failed());
        return all.failed() == 0 ? 0 : 1;
    }
}
