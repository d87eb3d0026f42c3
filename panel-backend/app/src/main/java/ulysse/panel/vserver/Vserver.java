package ulysse.panel.vserver;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Owned;
import ulysse.panel.host.Footprint;
import ulysse.panel.host.HostId;
import ulysse.panel.host.InstanceStatus;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;

/** The wish, changed by people, and what was last seen of it, changed by the reconciler. Both under the row's lock. */
@Entity
class Vserver implements Owned {
    @Id
    private UUID id;

    private UUID tenantId;
    private String name;
    private String hostName;
    private UUID templateId;
    private int templateVersion;
    private UUID planId;
    private int cpuMillis;
    private long memoryMib;
    private long diskMib;
    private UUID hostId;
    private int context;
    private String desiredPower;
    private long generation;
    private long boot;
    private String state;
    private long observedGeneration;
    private String observedPower;
    private long observedBoot;
    private @Nullable Instant observedAt;
    private int failures;
    private @Nullable String failure;
    private @Nullable UUID reconciler;
    private @Nullable Instant givenUpAt;
    private Instant createdAt;
    private @Nullable Instant readyAt;
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Vserver() {}

    Vserver(Placed placed, Instant now) {
        this.id = placed.id();
        this.tenantId = placed.tenant().value();
        this.name = placed.name().value();
        this.hostName = placed.name().value();
        this.templateId = placed.template().id();
        this.templateVersion = placed.template().version();
        this.planId = placed.plan().id();
        this.cpuMillis = placed.plan().cpuMillis();
        this.memoryMib = placed.plan().memoryMib();
        this.diskMib = placed.plan().diskMib();
        this.hostId = placed.host().value();
        this.context = placed.context().value();
        this.desiredPower = DesiredPower.RUNNING.text();
        this.generation = 1;
        this.boot = 1;
        this.state = VserverState.ORDERED.text();
        this.observedPower = "absent";
        this.createdAt = now;
    }

    // ---- wishes

    void start() {
        requireReady();
        if (desired() == DesiredPower.RUNNING && state() != VserverState.FAILED) {
            throw new PanelException(VserverErrors.ALREADY_RUNNING, "%s runs, or is about to".formatted(name));
        }
        wish(DesiredPower.RUNNING, VserverState.STARTING);
    }

    void stop() {
        requireReady();
        if (desired() == DesiredPower.STOPPED && state() != VserverState.FAILED) {
            throw new PanelException(VserverErrors.ALREADY_STOPPED, "%s is stopped, or is about to be".formatted(name));
        }
        wish(DesiredPower.STOPPED, VserverState.STOPPING);
    }

    void restart() {
        requireReady();
        if (desired() == DesiredPower.STOPPED) {
            throw new PanelException(VserverErrors.ALREADY_STOPPED, "%s is stopped: start it instead".formatted(name));
        }
        boot++;
        wish(DesiredPower.RUNNING, VserverState.STARTING);
    }

    /** Wish it gone; what was given back already is only taken from the list. */
    void delete() {
        if (isReleased()) {
            requireKnown();
            wish(DesiredPower.DELETED, VserverState.DELETED);
            observedGeneration = generation;
            return;
        }
        if (desired() == DesiredPower.DELETED) {
            throw new PanelException(VserverErrors.BEING_DELETED, "%s is being deleted already".formatted(name));
        }
        wish(DesiredPower.DELETED, VserverState.DELETING);
    }

    private void wish(DesiredPower power, VserverState on) {
        desiredPower = power.text();
        state = on.text();
        generation++;
        failures = 0;
    }

    private void requireKnown() {
        if (state() == VserverState.DELETED) {
            throw new PanelException(VserverErrors.BEING_DELETED, "%s was deleted".formatted(name));
        }
    }

    private void requireReady() {
        if (desired() == DesiredPower.DELETED) {
            throw new PanelException(VserverErrors.BEING_DELETED, "%s is being deleted".formatted(name));
        }
        if (readyAt == null || isReleased()) {
            throw new PanelException(VserverErrors.NOT_READY, "%s was not ready yet".formatted(name));
        }
        if (isLost()) {
            // To start it would make an empty one under the old name.
            throw new PanelException(VserverErrors.LOST, "The host no longer has %s: delete it".formatted(name));
        }
    }

    // ---- what the reconciler saw

    void claim(UUID run) {
        reconciler = run;
        if (state() == VserverState.ORDERED) {
            state = VserverState.BUILDING.text();
        }
    }

    boolean isClaimedBy(UUID run) {
        return Objects.equals(reconciler, run);
    }

    void starting() {
        if (state() == VserverState.BUILDING) {
            state = VserverState.STARTING.text();
        }
    }

    /** It is as this generation wished it. */
    void reached(long wish, InstanceStatus status, Instant now) {
        observe(status, now);
        observedGeneration = wish;
        failures = 0;
        failure = null;
        if (status.power() == InstanceStatus.Power.RUNNING && readyAt == null) {
            readyAt = now;
        }
        if (wish == generation) {
            state = (desired() == DesiredPower.RUNNING ? VserverState.RUNNING : VserverState.STOPPED).text();
        }
    }

    /** An attempt failed, whoever's fault it was. */
    void troubled(String cause, boolean counts) {
        failure = cause;
        failures += counts ? 1 : 0;
    }

    /** The last try of its order failed: from here on all is given back. */
    void giveUp(Instant now) {
        String cause = failure;
        wish(DesiredPower.DELETED, VserverState.DELETING);
        failure = cause;
        givenUpAt = now;
    }

    /** A wish on a vserver that was ready once cannot be fulfilled: it stays as it is until somebody wishes anew. */
    void stuck(long wish) {
        observedGeneration = wish;
        failures = 0;
        if (wish == generation) {
            state = VserverState.FAILED.text();
        }
    }

    /** It is no longer as it was left: the reconciler shall look at it again. */
    void drifted(InstanceStatus status, Instant now) {
        observe(status, now);
        observedGeneration = generation - 1;
        state = (desired() == DesiredPower.RUNNING ? VserverState.STARTING : VserverState.STOPPING).text();
    }

    /** The host does not have it any more. It is not made anew: that would be an empty one under an old name. */
    void lost(InstanceStatus status, Instant now) {
        observe(status, now);
        state = VserverState.FAILED.text();
        failure = "The host no longer has this vserver.";
    }

    void gone(long wish, Instant now) {
        observedPower = "absent";
        observedAt = now;
        observedGeneration = wish;
        releasedAt = now;
        state = (givenUpAt == null ? VserverState.DELETED : VserverState.FAILED).text();
    }

    private void observe(InstanceStatus status, Instant now) {
        observedPower = status.power().name().toLowerCase(java.util.Locale.ROOT);
        observedBoot = status.boot();
        observedAt = now;
    }

    // ---- reading

    VserverId id() {
        return new VserverId(id);
    }

    @Override
    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    String name() {
        return name;
    }

    String hostName() {
        return hostName;
    }

    UUID templateId() {
        return templateId;
    }

    int templateVersion() {
        return templateVersion;
    }

    UUID planId() {
        return planId;
    }

    Footprint footprint() {
        return new Footprint(cpuMillis, memoryMib, diskMib);
    }

    HostId host() {
        return new HostId(hostId);
    }

    int context() {
        return context;
    }

    DesiredPower desired() {
        return DesiredPower.of(desiredPower);
    }

    VserverState state() {
        return VserverState.of(state);
    }

    long generation() {
        return generation;
    }

    long boot() {
        return boot;
    }

    boolean isSettled() {
        return observedGeneration == generation;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    /** Whether it was there once and is no longer, though nobody wished so. */
    boolean isLost() {
        return readyAt != null && observedPower.equals("absent");
    }

    boolean isGivenUp() {
        return givenUpAt != null;
    }

    boolean wasReady() {
        return readyAt != null;
    }

    int failures() {
        return failures;
    }

    @Nullable
    String failure() {
        return failure;
    }

    @Nullable
    Instant observedAt() {
        return observedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant readyAt() {
        return readyAt;
    }
}
