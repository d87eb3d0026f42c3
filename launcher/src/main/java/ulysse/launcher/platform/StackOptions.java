package ulysse.launcher.platform;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What its starter decides about a stack.
 *
 * @param data the one folder that holds all its data
 * @param installation short name that marks everything this stack makes on the host
 * @param bind the address that portal, Keycloak and SSH listen at; everything else listens on loopback
 * @param publicHost the name or address that people use for what listens there
 * @param programs the folder with the built programs
 * @param ownEngine never to use a running system incusd
 * @param firstSubnet where to begin to look for a free 10.x.0.0/24, as x
 * @param databaseUrl an external PostgreSQL, or null for one of our own
 */
public record StackOptions(
        Path data,
        String installation,
        String bind,
        String publicHost,
        Ports ports,
        Path programs,
        boolean ownEngine,
        int firstSubnet,
        @Nullable String databaseUrl) {

    /** Where this machine itself reaches what listens at {@link #bind}. */
    public String localHost() {
        return bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
    }

    /** Throws when a port that we want is taken, and names the options to choose others with. */
    public void requireFreePorts() {
        List<String> taken = ports.taken(bind);
        if (!taken.isEmpty()) {
            throw new StackException(
                    "Other programs listen already at: %s. Stop them, or choose other ports with these options."
                            .formatted(String.join(", ", taken)));
        }
    }
}
