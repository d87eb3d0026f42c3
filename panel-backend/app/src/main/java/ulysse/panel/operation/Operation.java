package ulysse.panel.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Owned;
import ulysse.panel.tenant.TenantId;

@Entity
class Operation implements Owned {
    @Id
    private UUID id;

    private UUID tenantId;
    private UUID vserverId;
    private String vserverName;
    private String kind;
    private String state;
    private long generation;
    private UUID actorId;
    private String actor;
    private @Nullable String errorTitle;
    private @Nullable String errorDetail;
    private int attempts;
    private long revision;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Operation() {}

    Operation(Actor actor, OperationKind kind, Subject subject, Instant now) {
        this.id = UUID.randomUUID();
        this.tenantId = subject.tenant().value();
        this.vserverId = subject.vserver();
        this.vserverName = subject.name();
        this.kind = kind.text();
        this.state = OperationState.PENDING.text();
        this.generation = subject.generation();
        this.actorId = actor.id().value();
        this.actor = actor.username();
        this.createdAt = now;
    }

    void attempted(Instant now) {
        state = OperationState.RUNNING.text();
        startedAt = startedAt == null ? now : startedAt;
        attempts++;
        revision++;
    }

    void troubled(String title, String detail) {
        errorTitle = title;
        errorDetail = detail;
        revision++;
    }

    void succeeded(Instant now) {
        state = OperationState.SUCCEEDED.text();
        errorTitle = null;
        errorDetail = null;
        finish(now);
    }

    void failed(String title, String detail, Instant now) {
        state = OperationState.FAILED.text();
        troubled(title, detail);
        finish(now);
    }

    private void finish(Instant now) {
        startedAt = startedAt == null ? now : startedAt;
        finishedAt = now;
        revision++;
    }

    void stepped() {
        revision++;
    }

    UUID id() {
        return id;
    }

    @Override
    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    OperationKind kind() {
        return OperationKind.of(kind);
    }

    long generation() {
        return generation;
    }

    long revision() {
        return revision;
    }

    boolean isFinal() {
        return finishedAt != null;
    }

    Instant createdAt() {
        return createdAt;
    }

    UUID actorId() {
        return actorId;
    }

    OperationView view(String tenantSlug, java.util.List<OperationView.Step> steps) {
        OperationView.Trouble trouble = errorTitle == null
                ? null
                : new OperationView.Trouble(errorTitle, errorDetail == null ? "" : errorDetail);
        return new OperationView(
                id,
                tenantSlug,
                kind,
                state,
                new OperationView.OnVserver(vserverId, vserverName),
                new OperationView.By(actor),
                trouble,
                attempts,
                createdAt,
                startedAt,
                finishedAt,
                steps);
    }
}
