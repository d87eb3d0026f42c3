package ulysse.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.StackException;
import ulysse.launcher.stack.StackState;

/** The option that says which stack is meant, and what its files tell. */
final class DataFolder {
    static final String DEFAULT = "/var/lib/ulysse";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ULYSSE_DATA:-" + DEFAULT + "}",
            description = "The folder with all data (default: ${DEFAULT-VALUE}; or set ULYSSE_DATA).")
    private Path data = Path.of(DEFAULT);

    Path path() {
        return data.toAbsolutePath().normalize();
    }

    Layout layout() {
        return new Layout(path());
    }

    Optional<StackState> state() throws IOException {
        return StackState.read(layout().stateFile());
    }

    StackState requireRunning() throws IOException {
        return state().filter(StackState::isSupervised)
                .orElseThrow(() -> new StackException("Ulysse is not running here: start it with ./ulysse up"));
    }

    /** The mark of this folder's stack on the host: the same at every start. */
    String installation() {
        return path().equals(Path.of(DEFAULT)) ? "ulysse" : "u%08x".formatted(path().hashCode());
    }
}
