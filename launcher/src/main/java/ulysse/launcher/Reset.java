package ulysse.launcher;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import ulysse.launcher.stack.RemoveStack;
import ulysse.launcher.stack.StackState;

/** Removes everything: processes, vservers, data, caches, the user. */
@Command(name = "reset", description = "Stops everything and removes all data, images, caches and the user ulysse.")
final class Reset implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException, InterruptedException {
        data.layout().requireOurs();
        Optional<StackState> state = data.state();
        if (state.isPresent()) {
            Down.stop(state.get(), data.layout());
            RemoveStack.remove(state.get().options(), System.out::println);
        }
        RemoveStack.forgetMachine(data.path());
        System.out.println("Nothing of Ulysse is left, but the packages it has installed.");
        return 0;
    }
}
