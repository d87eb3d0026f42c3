package ulysse.launcher.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs one group and counts. */
final class GroupRun {
    /** The build says this often, the checks are quick: they have run in the unit group already. */
    private static final List<String> WITHOUT_CHECKS = List.of("-Dspotless.check.skip", "-Dcyclonedx.skip");

    private static final Pattern VITEST = Pattern.compile("^ +Tests +(?:(\\d+) failed \\| )?(?:(\\d+) passed)?.*");

    private final Path reactor;
    private final Path programs;

    GroupRun(Path reactor, Path programs) {
        this.reactor = reactor;
        this.programs = programs;
    }

    /** How a group went; a build that breaks without a failed test counts as one failure. */
    record Result(String group, Tally tally, Duration time) {}

    Result run(TestGroup group) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        System.out.printf("%n== %s ==%n", group.label());
        Tally tally = group == TestGroup.PORTAL ? portalChecks() : Tally.NONE;
        LoudCommand.Outcome maven = command(reactor, group.label()).run(maven(group));
        Tally tests = new SurefireReports(reactor, begin).of(group::owns);
        if (maven.exit() != 0 && tests.failed() == 0) {
            tests = tests.plus(new Tally(0, 1));
        }
        if (tests.total() == 0) {
            System.out.println("No test of this group has run: that is a failure.");
            tests = new Tally(0, 1);
        }
        return new Result(group.label(), tally.plus(tests), Duration.between(begin, Instant.now()));
    }

    private List<String> maven(TestGroup group) {
        List<String> command = new ArrayList<>(List.of(reactor.resolve("mvnw").toString(), "-B", "-ntp"));
        command.addAll(List.of("-pl", group.projects()));
        if (group == TestGroup.BACKEND || group.isTagged()) {
            command.add("--also-make");
        }
        if (group.isTagged()) {
            command.addAll(WITHOUT_CHECKS);
            command.addAll(List.of("-DexcludedGroups=", "-Dgroups=" + group.label()));
            command.add("-Dulysse.programs=" + programs);
            command.add("test");
        } else {
            command.add("--fail-at-end");
            command.add("verify");
        }
        return command;
    }

    /** Types, lint, format, dead code, boundaries and unit tests of the portal. */
    private Tally portalChecks() throws IOException, InterruptedException {
        Path portal = reactor.resolve("tenant-portal");
        LoudCommand.Outcome install =
                command(portal, "portal-install").run(List.of("npm", "ci", "--no-audit", "--no-fund"));
        if (install.exit() != 0) {
            System.out.println("npm ci failed: see " + log("portal-install"));
            return new Tally(0, 1);
        }
        LoudCommand.Outcome check = command(portal, "portal-check").run(List.of("npm", "run", "check"));
        Tally tally = Tally.NONE;
        for (String line : check.lines()) {
            Matcher counts = VITEST.matcher(line);
            if (counts.matches()) {
                tally = tally.plus(new Tally(number(counts.group(2)), number(counts.group(1))));
            }
        }
        return check.exit() != 0 && tally.failed() == 0 ? tally.plus(new Tally(0, 1)) : tally;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private LoudCommand command(Path folder, String name) {
        return new LoudCommand(folder, log(name));
    }

    private Path log(String name) {
        return reactor.resolve(".ulysse/test-" + name + ".log");
    }
}
