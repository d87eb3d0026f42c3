package ulysse.panel.host;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hosts in memory, one for each that is registered. The host and stack tests meet real ones. */
@Mock
@ApplicationScoped
public class InMemoryHosts implements HostDrivers {
    private final Map<HostId, InMemoryHost> hosts = new ConcurrentHashMap<>();

    @Override
    public InMemoryHost of(HostId host) {
        return hosts.computeIfAbsent(host, id -> new InMemoryHost());
    }

    @Override
    public long contact(HostId host) {
        return 1;
    }
}
