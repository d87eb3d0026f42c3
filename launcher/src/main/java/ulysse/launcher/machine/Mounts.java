package ulysse.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the kernel has mounted, and the loop devices below it. */
public final class Mounts {
    private Mounts() {}

    public static boolean isMounted(Path point) throws IOException {
        return points().contains(point);
    }

    /** Unmounts all that is mounted in a folder, the last mounted first, and frees loop devices backed by its files. */
    public static void clear(Path folder) throws IOException {
        for (Path point : points().reversed()) {
            if (point.startsWith(folder)
                    && !Command.attempt("umount", point.toString()).succeeded()) {
                Command.attempt("umount", "--lazy", point.toString());
            }
        }
        for (String line : Command.attempt("losetup", "--list", "--noheadings", "--output", "NAME,BACK-FILE")
                .output()
                .lines()
                .toList()) {
            String[] words = line.strip().split("\\s+", 2);
            if (words.length == 2 && Path.of(words[1].replace(" (deleted)", "")).startsWith(folder)) {
                Command.attempt("losetup", "--detach", words[0]);
            }
        }
    }

    private static List<Path> points() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                .map(line -> Path.of(line.split(" ", -1)[4].replace("\\040", " ")))
                .toList();
    }
}
