package ulysse.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.stack.StackState;

/** Runs the same command again as a process of its own, shows what it says, and comes back when the stack is up. */
final class Detached {
    private final Process process;
    private final Layout layout;
    private final RandomAccessFile log;

    private Detached(Process process, Layout layout, RandomAccessFile log) {
        this.process = process;
        this.layout = layout;
        this.log = log;
    }

    static int run(Layout layout) throws IOException, InterruptedException {
        Path log = layout.log("launcher");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "");
        Process process = new ProcessBuilder(command())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // Whoever interrupts the waiting doesn't want the stack either.
        Thread interrupted = new Thread(process::destroy, "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            int exit = new Detached(process, layout, file).follow();
            Runtime.getRuntime().removeShutdownHook(interrupted);
            return exit;
        }
    }

    /** This JVM's own command line without the option that led here. */
    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of("setsid", System.getProperty("java.home") + "/bin/java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        ProcessHandle.current().info().arguments().ifPresent(all -> {
            List<String> words = List.of(all);
            words.subList(words.indexOf("up"), words.size()).stream()
                    .filter(word -> !word.equals("--detach"))
                    .forEach(command::add);
        });
        return command;
    }

    private int follow() throws IOException, InterruptedException {
        while (process.isAlive()) {
            boolean up = StackState.read(layout.stateFile())
                    .filter(state -> state.supervisor().pid() == process.pid())
                    .filter(state -> state.phase() == StackState.Phase.UP)
                    .isPresent();
            show();
            if (up) {
                Thread.sleep(200);
                show();
                return 0;
            }
            Thread.sleep(200);
        }
        show();
        return process.exitValue() == 0 ? 1 : process.exitValue();
    }

    private void show() throws IOException {
        byte[] fresh = new byte[(int) (log.length() - log.getFilePointer())];
        log.readFully(fresh);
        System.out.print(new String(fresh, StandardCharsets.UTF_8));
        System.out.flush();
    }
}
