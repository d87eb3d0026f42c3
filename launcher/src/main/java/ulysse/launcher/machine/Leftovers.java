package ulysse.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Processes of vservers whose engine is gone. They are known by their control group, which carries the installation's mark. */
public final class Leftovers {
    private Leftovers() {}

    /**
     * Kills every process in a control group of an instance whose name begins so.
     *
     * @param namePrefix project and underscore
     */
    public static void end(String namePrefix) throws IOException, InterruptedException {
        List<String> marks = List.of("/lxc.payload." + namePrefix, "/lxc.monitor." + namePrefix);
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            List<ProcessId> found = processes
                    .filter(folder -> folder.getFileName().toString().chars().allMatch(Character::isDigit))
                    .filter(folder -> isIn(folder.resolve("cgroup"), marks))
                    .flatMap(folder ->
                            ProcessId.of(Long.parseLong(folder.getFileName().toString())).stream())
                    .toList();
            found.forEach(process -> process.signal("KILL"));
            for (ProcessId process : found) {
                process.awaitEnd(Duration.ofSeconds(5));
            }
        }
    }

    private static boolean isIn(Path cgroups, List<String> marks) {
        try {
            String text = Files.readString(cgroups);
            return marks.stream().anyMatch(text::contains);
        } catch (IOException gone) {
            return false;
        }
    }
}
