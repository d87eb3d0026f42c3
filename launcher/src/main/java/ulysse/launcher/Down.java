package ulysse.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.StackException;
import ulysse.launcher.stack.Stack;
import ulysse.launcher.stack.StackState;

/** Stops everything that {@code up} has started, also after its launcher was killed. */
@Command(name = "down", description = "Stops all parts and the vservers, and leaves nothing of Ulysse running.")
final class Down implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<StackState> state = data.state();
        if (state.isEmpty()) {
            System.out.println("Ulysse has not been started here.");
            return 0;
        }
        stop(state.get(), data.layout());
        System.out.println("Ulysse is down.");
        return 0;
    }

    static void stop(StackState state, Layout layout) throws IOException, InterruptedException {
        if (state.isSupervised()) {
            state.supervisor().signal("TERM");
            if (!state.supervisor().awaitEnd(PATIENCE)) {
                throw new StackException("The launcher (process %d) does not end: look at ./ulysse logs launcher"
                        .formatted(state.supervisor().pid()));
            }
        }
        boolean clean = StackState.read(layout.stateFile())
                .filter(after -> after.phase() == StackState.Phase.DOWN)
                .isPresent();
        if (!clean) {
            // The launcher was killed before it could do it.
            try (Stack stack = Stack.open(state.options(), System.out::println)) {
                stack.stop();
            }
        }
    }
}
