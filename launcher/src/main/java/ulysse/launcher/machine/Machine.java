package ulysse.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What belongs to the whole machine and is shared by all stacks on it: the unprivileged user, root's subordinate ids and
 * lxcfs. The first stack to come makes them, the last to go puts the machine back as it was.
 */
public final class Machine {
    /** What can be made again: unpacked programs, images. */
    public static final Path CACHE = Path.of("/var/cache/ulysse");

    /** Who is here now; gone after a reboot. */
    public static final Path RUN = Path.of("/run/ulysse");

    private final SubordinateIds subordinateIds = new SubordinateIds();
    private final Lxcfs lxcfs = new Lxcfs(RUN);

    /** Counts the stack in. */
    public void enter(String holder) throws IOException, InterruptedException {
        try (MachineLock lock = lock()) {
            Files.createDirectories(CACHE);
            ServiceUser.create();
            Files.createDirectories(holders());
            ProcessId.self().write(holders().resolve(holder));
            subordinateIds.widen();
            lxcfs.start();
        }
    }

    /** Counts the stack out; holders that have died are not counted. */
    public void leave(String holder) throws IOException, InterruptedException {
        try (MachineLock lock = lock()) {
            Files.deleteIfExists(holders().resolve(holder));
            if (!living().isEmpty()) {
                return;
            }
            lxcfs.stop();
            subordinateIds.restore();
        }
        if (Files.isDirectory(holders()) && isEmpty(holders())) {
            Files.delete(holders());
        }
    }

    /** Whether any stack runs on this machine. */
    public boolean isInUse() throws IOException {
        return !living().isEmpty();
    }

    /** Whether a stack of another process runs on this machine. */
    public boolean isInUseByOthers() throws IOException {
        for (Path holder : living()) {
            if (!ProcessId.read(holder).equals(Optional.of(ProcessId.self()))) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> living() throws IOException {
        if (Files.notExists(holders())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(holders())) {
            List<Path> all = files.toList();
            for (Path file : all) {
                if (!ProcessId.read(file).map(ProcessId::isAlive).orElse(false)) {
                    Files.deleteIfExists(file);
                }
            }
            return all.stream().filter(Files::exists).toList();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Path holders() {
        return RUN.resolve("stacks");
    }

    private static MachineLock lock() throws IOException, InterruptedException {
        return MachineLock.take(RUN.resolve("lock"));
    }
}
