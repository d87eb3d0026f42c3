package ulysse.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One process for ever: numbers are given again, so the time of its start belongs to its identity.
 *
 * @param startTicks clock ticks from the machine's boot to the process's start
 */
public record ProcessId(long pid, long startTicks) {

    /** The process that has this number now, if there is one (a dead one that nobody has waited for is none). */
    public static Optional<ProcessId> of(long pid) {
        return stat(pid)
                .filter(fields -> !"Z".equals(fields[0]))
                .map(fields -> new ProcessId(pid, Long.parseLong(fields[19])));
    }

    public static ProcessId self() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** Reads what {@link #write} wrote; nothing when there is no such file. */
    public static Optional<ProcessId> read(Path file) throws IOException {
        try {
            String[] words = Files.readString(file).strip().split(" ", -1);
            return words.length < 2
                    ? Optional.empty()
                    : Optional.of(new ProcessId(Long.parseLong(words[0]), Long.parseLong(words[1])));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, pid + " " + startTicks + "\n");
    }

    public boolean isAlive() {
        return of(pid).equals(Optional.of(this));
    }

    /** Sends a signal by its name, such as TERM; nothing happens when the process is gone. */
    public void signal(String name) {
        if (isAlive()) {
            Command.attempt("kill", "-" + name, String.valueOf(pid));
        }
    }

    /** Waits for the end and tells whether it came in time. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(25);
        }
        return true;
    }

    /** The fields of /proc/PID/stat from the third on: the second, the name, may hold blanks and brackets. */
    private static Optional<String[]> stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
