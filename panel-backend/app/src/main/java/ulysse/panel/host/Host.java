package ulysse.panel.host;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Only what changed is written: people, the resync and orders write the same row, each other columns. */
@Entity
@DynamicUpdate
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
    private String[] labels;
    private boolean cordoned;
    private BigDecimal overcommitMemory;
    private BigDecimal overcommitDisk;
    private String[] capabilities;
    private long version;
    private @Nullable Instant lastSeenAt;
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Host() {}

    Host(HostRegistration registration, Overcommit usual, Instant now) {
        this.id = registration.id().value();
        this.name = registration.name();
        this.endpoint = registration.endpoint().text();
        this.engine = registration.engine();
        this.state = HostState.REGISTERED.text();
        this.unknownInstances = new String[0];
        this.capabilities = new String[0];
        Overcommit overcommit = (registration.overcommit() == null ? usual : registration.overcommit()).rounded();
        this.overcommitMemory = overcommit.memory();
        this.overcommitDisk = overcommit.disk();
        this.labels = registration.labels() == null ? new String[0] : sorted(registration.labels());
        this.version = 1;
        this.registeredAt = now;
    }

    /** Take over a new name or place, and what else the registration says; the identity and the engine stay. */
    boolean moved(HostRegistration registration) {
        boolean isElsewhere = !endpoint.equals(registration.endpoint().text());
        this.endpoint = registration.endpoint().text();
        boolean isOther =
                change(new HostChange(registration.name(), registration.labels(), null, registration.overcommit()));
        if (isElsewhere && !isOther) {
            version++;
        }
        return isElsewhere || isOther;
    }

    /** Take over what is not null; tells whether anything is different now. */
    boolean change(HostChange change) {
        HostChange before = new HostChange(name, List.of(labels), cordoned, overcommit());
        this.name = change.name() == null ? name : change.name();
        this.labels = change.labels() == null ? labels : sorted(change.labels());
        this.cordoned = change.cordoned() == null ? cordoned : change.cordoned();
        Overcommit wished = change.overcommit();
        this.overcommitMemory =
                wished == null ? overcommitMemory : wished.rounded().memory();
        this.overcommitDisk = wished == null ? overcommitDisk : wished.rounded().disk();
        boolean isOther = !before.equals(new HostChange(name, List.of(labels), cordoned, overcommit()));
        if (isOther) {
            version++;
        }
        return isOther;
    }

    private Overcommit overcommit() {
        return new Overcommit(overcommitMemory, overcommitDisk);
    }

    private static String[] sorted(List<String> words) {
        return words.stream().distinct().sorted().toArray(String[]::new);
    }

    void answered(HostDescription description, Instant now) {
        this.state = HostState.READY.text();
        this.problem = null;
        this.engineVersion = description.engineVersion();
        this.cpus = description.cpus();
        this.memoryMib = description.memoryMib();
        this.diskMib = description.diskMib();
        this.capabilities = description.capabilities().toArray(String[]::new);
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

    long version() {
        return version;
    }

    boolean isRetired() {
        return state.equals(HostState.RETIRED.text());
    }

    boolean can(String capability) {
        return List.of(capabilities).contains(capability);
    }
}
