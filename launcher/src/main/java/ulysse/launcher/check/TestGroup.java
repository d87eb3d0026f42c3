package ulysse.launcher.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ulysse.launcher.platform.StackException;

/**
 * A group of tests, as {@code ./ulysse test} takes it.
 *
 * <p>The first three carry no tag and run in every plain build; the others need what only a prepared machine has.
 */
public enum TestGroup {
    /** Programs by themselves: everything without a tag but the panel's and the chart's tests. */
    UNIT(List.of(), false, "!panel-backend/app", "!helm"),
    /** The panel on a real PostgreSQL. */
    BACKEND(List.of("panel-backend/app"), false, "panel-backend/app"),
    /** The chart, linted and rendered. */
    CHART(List.of("helm"), false, "helm"),
    /** The host-driver with a real Incus, as root. */
    HOST(List.of("host-driver/daemon"), true, "host-driver/daemon"),
    /** Real OpenSSH clients through the gateway. */
    SSH(List.of("ssh-gateway", "launcher"), true, "ssh-gateway", "launcher"),
    /** The portal's own checks, and the journey in a real browser. */
    PORTAL(List.of("launcher"), true, "launcher"),
    /** Parts killed at bad moments. */
    FAULTS(List.of("launcher"), true, "launcher"),
    /** Two panels on one database, killed under many orders. */
    ALLOCATION(List.of("launcher"), true, "launcher"),
    /** The launcher: starts, stops, and the machine as it was found. */
    STACK(List.of("launcher"), true, "launcher");

    private static final List<TestGroup> PLAIN = List.of(UNIT, BACKEND, CHART);

    private final List<String> reports;
    private final boolean tagged;
    private final List<String> modules;

    TestGroup(List<String> reports, boolean tagged, String... modules) {
        this.reports = reports;
        this.tagged = tagged;
        this.modules = List.of(modules);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this group's tests carry its name as a tag. */
    boolean isTagged() {
        return tagged;
    }

    /** What Maven's -pl takes. */
    String projects() {
        return String.join(",", modules);
    }

    /** Whether a report in this module, a path from the reactor's root, counts for this group. */
    boolean owns(String module) {
        return this == UNIT
                ? PLAIN.stream().noneMatch(other -> other.reports.contains(module))
                : reports.contains(module);
    }

    static TestGroup of(String name) {
        Optional<TestGroup> found = Arrays.stream(values())
                .filter(group -> group.label().equals(name))
                .findFirst();
        return found.orElseThrow(() -> new StackException("There is no group %s; there are %s"
                .formatted(name, Arrays.stream(values()).map(TestGroup::label).collect(Collectors.joining(", ")))));
    }
}
