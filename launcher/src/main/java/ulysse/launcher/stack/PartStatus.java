package ulysse.launcher.stack;

import org.jspecify.annotations.Nullable;
import ulysse.launcher.machine.ProcessId;
import ulysse.launcher.platform.Probe;

/**
 * How one part does, as the state file tells it to other launchers.
 *
 * @param process null when it does not run, or is somebody else's
 * @param restarts how often it was started again after it had died
 */
public record PartStatus(
        String name, State state, @Nullable ProcessId process, String address, String log, Probe probe, int restarts) {

    /** The life of a part. */
    public enum State {
        STOPPED,
        PREPARING,
        STARTING,
        READY,
        /** Died, and is about to be started again. */
        RESTARTING,
        /** Died too often, or never became ready. */
        FAILED,
        STOPPING
    }
}
