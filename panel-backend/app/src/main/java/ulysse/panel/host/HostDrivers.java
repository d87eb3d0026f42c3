package ulysse.panel.host;

/** The hosts' drivers, by host. */
public interface HostDrivers {
    HostDriver of(HostId host);

    /**
     * The number of the present contact with a host. It changes when the connection was lost: then the host may have been
     * restarted, and what it only holds in its kernel, such as its networks, must be told again.
     */
    long contact(HostId host);
}
