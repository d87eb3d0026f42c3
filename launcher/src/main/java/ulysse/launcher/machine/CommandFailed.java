package ulysse.launcher.machine;

import java.util.List;

/** A command ended with a code other than 0. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailed(List<String> argv, Command.Result result) {
        super("%s ended with %d: %s"
                .formatted(
                        String.join(" ", argv), result.exit(), result.output().strip()));
    }
}
