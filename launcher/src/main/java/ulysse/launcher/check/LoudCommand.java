package ulysse.launcher.check;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A long command: all it says goes to a log, what people want to see at once goes to the terminal. */
final class LoudCommand {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern WANTED = Pattern.compile(
            "^\\[(INFO|WARNING|ERROR)\\] (Tests run:|Running ).*|^\\[ERROR\\].*|^\\[INFO\\] (BUILD|Building Ulysse).*|^ +(Tests|Test Files) .*|^> .*");

    private final Path folder;
    private final Path log;

    LoudCommand(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    /** How it ended, with everything it said. */
    record Outcome(int exit, List<String> lines) {}

    Outcome run(List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        // Whoever interrupts us means the tests too; they then take their stacks down.
        Thread interrupted = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(interrupted);
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader();
                BufferedWriter file = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String plain = COLOURS.matcher(line).replaceAll("");
                lines.add(plain);
                file.write(plain + "\n");
                file.flush();
                if (WANTED.matcher(plain).matches()) {
                    System.out.println(plain);
                }
            }
        }
        int exit = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(interrupted);
        return new Outcome(exit, lines);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
