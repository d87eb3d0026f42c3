package ulysse.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The uid and gid ranges that root may give to containers. Context number n owns 65536·n onwards, so that root needs
 * everything from context 2 to the last one that fits; the distribution grants much less.
 */
final class SubordinateIds {
    private static final String RANGE = "root:131072:2147352576";

    private final List<Path> files;

    SubordinateIds() {
        this(Path.of("/etc"));
    }

    SubordinateIds(Path etc) {
        this.files = List.of(etc.resolve("subuid"), etc.resolve("subgid"));
    }

    void widen() throws IOException {
        for (Path file : files) {
            List<String> before = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (before.contains(RANGE)) {
                continue;
            }
            if (Files.notExists(original(file))) {
                write(original(file), before);
            }
            write(file, join(others(before), List.of(RANGE)));
        }
    }

    /** Puts root's own lines back and keeps what others have written since. */
    void restore() throws IOException {
        for (Path file : files) {
            if (Files.notExists(original(file))) {
                continue;
            }
            List<String> before = Files.readAllLines(original(file));
            List<String> others = others(Files.readAllLines(file));
            write(file, others.equals(others(before)) ? before : join(roots(before), others));
            Files.delete(original(file));
        }
    }

    private static List<String> roots(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("root:")).toList();
    }

    private static List<String> others(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("root:")).toList();
    }

    private static List<String> join(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Path original(Path file) {
        return file.resolveSibling(file.getFileName() + ".before-ulysse");
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".ulysse-new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
