package ulysse.host.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ulysse.host.contract.ContextId;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

/** The files that say who on this host may map which ids into containers: subuid(5) and subgid(5). */
public final class SubordinateIds {
    /** The line that grants every context. */
    private static final String ALL = "root:%d:%d"
            .formatted((long) ContextId.FIRST * ContextId.IDS, (ContextId.LAST - ContextId.FIRST + 1L) * ContextId.IDS);

    private static final List<String> ROOT = List.of("root", "0");
    private static final int FIELDS = 3;

    private final Path users;
    private final Path groups;

    /** @param etc the folder of both files */
    public SubordinateIds(Path etc) {
        this.users = etc.resolve("subuid");
        this.groups = etc.resolve("subgid");
    }

    /** Refuses a context whose ids root may not map into a container, or that somebody else may. */
    void check(ContextId context) {
        foreign().stream().filter(range -> range.overlaps(context)).findFirst().ifPresent(range -> {
            throw refused(context, "belong, or some of them, to " + range.holder(), "can give that user other ids");
        });
        // Without the file it is the engine's own range that counts, and that is not told here.
        if (Files.exists(users) && granted().stream().noneMatch(range -> range.contains(context))) {
            throw refused(
                    context,
                    "are in no line of root's in %s and %s".formatted(users, groups),
                    "can widen that line, for every context to %s, and then restart the engine, which reads it only as it starts"
                            .formatted(ALL));
        }
    }

    private static DriverException refused(ContextId context, String why, String remedy) {
        return new DriverException(
                Kind.REFUSED,
                "the ids %d to %d of context %s %s; root on this host %s"
                        .formatted(context.firstUid(), context.lastUid(), context, why, remedy));
    }

    /** What root may map, as users and as groups. */
    List<IdRange> granted() {
        List<Line> groupLines = lines(groups).filter(Line::isRoots).toList();
        return lines(users)
                .filter(Line::isRoots)
                .flatMap(line -> groupLines.stream().map(other -> line.range().intersection(other.range())))
                .filter(range -> !range.isEmpty())
                .toList();
    }

    /** What others may map, as users or as groups. */
    List<IdRange> foreign() {
        return Stream.concat(lines(users), lines(groups))
                .filter(line -> !line.isRoots())
                .map(Line::range)
                .filter(range -> !range.isEmpty())
                .toList();
    }

    private static Stream<Line> lines(Path file) {
        List<String> texts = read(file);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            line(texts.get(i), "line %d of %s".formatted(i + 1, file)).ifPresent(lines::add);
        }
        return lines.stream();
    }

    /** What the tools that read these files skip is skipped here too. */
    private static Optional<Line> line(String text, String place) {
        String[] fields = text.strip().split(":", -1);
        if (fields.length != FIELDS || fields[0].isEmpty() || fields[0].startsWith("#")) {
            return Optional.empty();
        }
        try {
            String holder = "%s (%s)".formatted(fields[0], place);
            IdRange range = new IdRange(
                    Integer.parseUnsignedInt(fields[1]) & 0xffff_ffffL,
                    Integer.parseUnsignedInt(fields[2]) & 0xffff_ffffL,
                    holder);
            return Optional.of(new Line(fields[0], range));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private record Line(String user, IdRange range) {
        boolean isRoots() {
            return ROOT.contains(user);
        }
    }
}
