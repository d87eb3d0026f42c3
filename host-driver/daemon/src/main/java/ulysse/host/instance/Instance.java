package ulysse.host.instance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ulysse.host.contract.ContextId;

/**
 * One vserver as it is on this host.
 *
 * @param name the engine's name of it
 * @param complete false while it is being made, or when making it was cut short
 * @param boot the boot mark of the spec that it last started with
 * @param startedAt empty when it is stopped
 */
public record Instance(
        VserverId vserver,
        ContextId context,
        String name,
        State state,
        boolean complete,
        long boot,
        List<String> addresses,
        String imageFingerprint,
        Optional<Instant> startedAt) {

    /** What the engine says of it. */
    public enum State {
        STOPPED,
        RUNNING,
        ERROR
    }

    public Instance {
        addresses = List.copyOf(addresses);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
