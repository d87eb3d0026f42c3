package ulysse.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ulysse.launcher.machine.Command;
import ulysse.launcher.machine.Machine;
import ulysse.launcher.machine.Mounts;
import ulysse.launcher.machine.ServiceUser;
import ulysse.launcher.platform.Progress;
import ulysse.launcher.platform.StackException;
import ulysse.launcher.platform.StackOptions;

/** Removes a stopped stack for good. */
public final class RemoveStack {
    private RemoveStack() {}

    /** Removes the stack's vservers and its data folder. */
    public static void remove(StackOptions options, Progress progress) throws IOException, InterruptedException {
        try (Stack stack = Stack.open(options, progress)) {
            // An engine of our own goes with its folder; in the machine's there are things of other people.
            if (!stack.parts().engine().isOurs()) {
                stack.parts().hostDriver().removeAll(progress);
            }
            stack.stop();
        }
        delete(options.data());
    }

    /** Removes what all stacks share, unless one of them still runs. */
    public static void forgetMachine(Path data) throws IOException {
        delete(data);
        if (new Machine().isInUse()) {
            throw new StackException("Another stack runs on this machine: its caches and its user stay.");
        }
        delete(Machine.CACHE);
        delete(Machine.RUN);
        // The host-driver's, kept there by all installations together.
        Files.deleteIfExists(Path.of("/run/ulysse-forwarding.lock"));
        ServiceUser.remove();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Mounts.clear(folder);
            Command.run("rm", "--recursive", "--force", "--one-file-system", folder.toString());
        }
    }
}
