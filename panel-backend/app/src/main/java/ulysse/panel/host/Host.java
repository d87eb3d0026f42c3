package ulysse.panel.host;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Host {
    @Id
    private UUID id;

    private String name;
    private String endpoint;
    private String engine;
    private @Nullable String engineVersion;
    private String state;
    private @Nullable String problem;
    private @Nullable Integer cpus;
    private @Nullable Long memoryMib;
    private @Nullable Long diskMib;

    // The three sums and the count are changed by the statements of HostShares alone.
    @Column(updatable = false)
    private long committedCpuMillis;

    @Column(updatable = false)
    private long committedMemoryMib;

    @Column(updatable = false)
    private long committedDiskMib;

    @Column(updatable = false)
    private int vservers;

    private String[] unknownInstances;
    private @Nullable Instant lastSeenAt;
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Host() {}

    Host(HostRegistration registration, Instant now) {
        this.id = registration.id().value();
        this.name = registration.name();
        this.endpoint = registration.endpoint().text();
        this.engine = registration.engine();
        this.state = HostState.REGISTERED.text();
        this.unknownInstances = new String[0];
        this.registeredAt = now;
    }

    /** Take over a new name or place; the identity and the engine stay. */
    boolean moved(HostRegistration registration) {
        boolean same = name.equals(registration.name())
                && endpoint.equals(registration.endpoint().text());
        this.name = registration.name();
        this.endpoint = registration.endpoint().text();
        return !same;
    }

    void answered(HostDescription description, Instant now) {
        this.state = HostState.READY.text();
        this.problem = null;
        this.engineVersion = description.engineVersion();
        this.cpus = description.cpus();
        this.memoryMib = description.memoryMib();
        this.diskMib = description.diskMib();
        this.lastSeenAt = now;
    }

    void silent(String why) {
        this.state = HostState.UNREACHABLE.text();
        this.problem = why;
    }

    void found(List<String> unknown) {
        this.unknownInstances = unknown.toArray(String[]::new);
    }

    HostId id() {
        return new HostId(id);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    String name() {
        return name;
    }

    Endpoint endpoint() {
        return new Endpoint(endpoint);
    }

    String engine() {
        return engine;
    }

    HostView view() {
        return new HostView(
                id,
                name,
                engine,
                engineVersion,
                state,
                problem,
                endpoint,
                cpus,
                memoryMib,
                diskMib,
                new HostView.Committed(committedCpuMillis, committedMemoryMib, committedDiskMib),
                vservers,
                List.of(unknownInstances),
                lastSeenAt);
    }
}
