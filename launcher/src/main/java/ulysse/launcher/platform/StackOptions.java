package ulysse.launcher.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What its starter decides about a stack.
 *
 * @param data the one folder that holds all its data
 * @param installation short name that marks everything this stack makes on the host
 * @param bind the address that portal, Keycloak and SSH listen at; everything else listens on loopback
 * @param programs the folder with the built programs
 * @param ownEngine never to use a running system incusd
 * @param firstSubnet where to begin to look for a free 10.x.0.0/24, as x
 * @param databaseUrl an external PostgreSQL, or null for one of our own
 */
public record StackOptions(
        Path data,
        String installation,
        String bind,
        Ports ports,
        Path programs,
        boolean ownEngine,
        int firstSubnet,
        @Nullable String databaseUrl) {

    /** The address that people use for what listens at {@link #bind}. */
    public String publicHost() {
        return bind;
    }
}
