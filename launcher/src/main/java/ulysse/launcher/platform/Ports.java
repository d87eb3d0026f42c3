package ulysse.launcher.platform;

import ulysse.launcher.machine.LocalNetwork;

/**
 * The TCP ports of one stack.
 *
 * @param http the portal and the REST API
 * @param grpc the panel's login service, for the gateway
 * @param management the gateway's health and metrics
 */
public record Ports(int http, int grpc, int keycloak, int postgres, int ssh, int management) {
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
}
