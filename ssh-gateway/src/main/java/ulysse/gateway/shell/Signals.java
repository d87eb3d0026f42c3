package ulysse.gateway.shell;

import java.util.Set;

/** The signals that SSH has names for, RFC 4254 section 6.10. */
final class Signals {
    private static final Set<String> STANDARD =
            Set.of("ABRT", "ALRM", "FPE", "HUP", "ILL", "INT", "KILL", "PIPE", "QUIT", "SEGV", "TERM", "USR1", "USR2");
    private static final Set<String> ACCEPTED_TOO = Set.of("CONT", "STOP", "TSTP", "WINCH");

    private Signals() {}

    /** Whether a client may send it. */
    static boolean isAccepted(String name) {
        return STANDARD.contains(name) || ACCEPTED_TOO.contains(name);
    }

    /** The name to report an end by; those that SSH does not know carry the maker's name, as the RFC wants. */
    static String reported(String name) {
        return STANDARD.contains(name) ? name : name + "@ulysse";
    }
}
