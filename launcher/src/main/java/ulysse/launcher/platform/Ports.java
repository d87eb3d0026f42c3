package ulysse.launcher.platform;

import java.util.List;
import java.util.stream.Stream;
import ulysse.launcher.machine.LocalNetwork;

/**
 * The TCP ports of one stack.
 *
 * @param http the portal and the REST API
 * @param grpc the panel's login service, for the gateway
 * @param management the gateway's health and metrics
 */
public record Ports(int http, int grpc, int keycloak, int postgres, int ssh, int management) {
    private static final String LOOPBACK = "127.0.0.1";
    public static final Ports DEFAULT = new Ports(8080, 9090, 8180, 5433, 2222, 8090);

    /** Six ports that are free at this moment. */
    public static Ports free() {
        return new Ports(
                LocalNetwork.freePort(),
                LocalNetwork.freePort(),
                LocalNetwork.freePort(),
                LocalNetwork.freePort(),
                LocalNetwork.freePort(),
                LocalNetwork.freePort());
    }

    /** The options whose port another program has already taken, with the port. */
    List<String> taken(String bind) {
        return Stream.of(
                        new Wanted("--port-http", bind, http),
                        new Wanted("--port-keycloak", bind, keycloak),
                        new Wanted("--port-ssh", bind, ssh),
                        new Wanted("--port-grpc", LOOPBACK, grpc),
                        new Wanted("--port-postgres", LOOPBACK, postgres),
                        new Wanted("--port-management", LOOPBACK, management))
                .filter(wanted -> !LocalNetwork.isFree(wanted.host(), wanted.port()))
                .map(wanted -> wanted.option() + " " + wanted.port())
                .toList();
    }

    private record Wanted(String option, String host, int port) {}
}
