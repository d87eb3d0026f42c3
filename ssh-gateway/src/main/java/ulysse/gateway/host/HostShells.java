package ulysse.gateway.host;

/** Processes inside vservers, on whatever host they are. */
public interface HostShells {

    /**
     * Start a process at a host. Returns at once; what becomes of it is told to {@code events}.
     *
     * @param endpoint {@code unix:…/enter.sock} or {@code dns:///host:port}
     */
    RemoteProcess enter(String endpoint, ProcessRequest request, ProcessEvents events);
}
