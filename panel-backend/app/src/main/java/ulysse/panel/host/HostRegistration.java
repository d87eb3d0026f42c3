package ulysse.panel.host;

/**
 * What the staff say of a host.
 *
 * @param engine {@code incus} or {@code util-vserver}
 */
public record HostRegistration(HostId id, String name, Endpoint endpoint, String engine) {}
