package ulysse.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at the machine. */
@Command(name = "doctor", description = "Checks whether this machine has what Ulysse needs, and says what to do.")
final class Doctor implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() {
        return Checkup.of(data.path()).print(System.out) ? 0 : 1;
    }
}
