package ulysse.gateway.host;

/**
 * Why a process could not be had.
 *
 * @param detail for the log, not for the person
 */
public record HostFailure(Kind kind, String detail) {

    /** What a person can tell apart. */
    public enum Kind {
        /** The host gave no answer. */
        UNREACHABLE,
        /** The vserver stopped between the panel's word and the host's deed. */
        NOT_RUNNING,
        /** The host began after the grant was signed and cannot know whether it was used: nothing was run. */
        STALE_GRANT,
        /** The host answered and would not. */
        REFUSED,
        /** The process was running when the way to it broke. */
        LOST
    }
}
