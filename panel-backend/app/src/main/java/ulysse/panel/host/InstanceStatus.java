package ulysse.panel.host;

import java.util.UUID;

/** One vserver as the host has it. */
public record InstanceStatus(UUID vserver, int context, Power power, long boot) {
    /** What the engine says. */
    public enum Power {
        ABSENT,
        STOPPED,
        RUNNING,
        ERROR
    }
}
