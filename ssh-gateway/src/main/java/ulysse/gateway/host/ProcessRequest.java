package ulysse.gateway.host;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ulysse.host.v1.SignedGrant;

/**
 * A process that a client asks for.
 *
 * @param terminal null: separate pipes instead of a terminal
 */
public record ProcessRequest(
        SignedGrant grant, Program program, @Nullable Terminal terminal, Map<String, String> environment) {

    /** What to run. */
    public sealed interface Program {

        /** The inner user's login shell. */
        record Shell() implements Program {}

        /** A line for the inner user's shell. */
        record Command(String line) implements Program {}

        /** A subsystem by its SSH name, such as {@code sftp}. */
        record Subsystem(String name) implements Program {}
    }
}
