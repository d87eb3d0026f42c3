package ulysse.panel.host;

import io.grpc.ManagedChannel;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** One channel a host, opened when first needed and anew after each loss, so that no reconnect delay adds up. */
@ApplicationScoped
class GrpcHostDrivers implements HostDrivers {
    private final Hosts hosts;
    private final HostChannels channels;
    private final HostConfig config;
    private final Map<HostId, Contact> contacts = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    GrpcHostDrivers(Hosts hosts, HostChannels channels, HostConfig config) {
        this.hosts = hosts;
        this.channels = channels;
        this.config = config;
    }

    @Override
    public HostDriver of(HostId host) {
        Endpoint endpoint = hosts.endpoint(host);
        Contact contact = contacts.compute(host, (id, known) -> {
            if (known != null && known.endpoint().equals(endpoint)) {
                return known;
            }
            if (known != null) {
                known.channel().shutdown();
            }
            return new Contact(endpoint, channels.open(endpoint), numbers.incrementAndGet());
        });
        return new GrpcHostDriver(contact.channel(), config.deadline(), () -> lost(host, contact));
    }

    @Override
    public long contact(HostId host) {
        Contact contact = contacts.get(host);
        return contact == null ? 0 : contact.number();
    }

    private void lost(HostId host, Contact contact) {
        if (contacts.remove(host, contact)) {
            contact.channel().shutdown(); // what still runs on it may end
        }
    }

    @PreDestroy
    void close() {
        contacts.values().forEach(contact -> contact.channel().shutdownNow());
    }

    private record Contact(Endpoint endpoint, ManagedChannel channel, long number) {}
}
