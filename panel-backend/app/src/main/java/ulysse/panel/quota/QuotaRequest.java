package ulysse.panel.quota;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Owned;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;

/** A tenant's wish to hold more of a resource. Whoever changes it holds its row. */
@Entity
class QuotaRequest implements Owned {
    private static final String PENDING = "pending";

    @Id
    private UUID id;

    private UUID tenantId;
    private String resource;
    private long wanted;
    private String reason;
    private String state;
    private UUID requestedBy;
    private String requester;
    private Instant requestedAt;
    private @Nullable UUID decidedBy;
    private @Nullable String decider;
    private @Nullable Instant decidedAt;
    private @Nullable Long granted;
    private @Nullable String answer;
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected QuotaRequest() {}

    /** Give what was asked for, or another limit. */
    void approve(Actor actor, long limit, @Nullable String words, Instant now) {
        decide("approved", actor, now);
        granted = limit;
        answer = words;
    }

    void refuse(Actor actor, String words, Instant now) {
        decide("refused", actor, now);
        answer = words;
    }

    void withdraw(Actor actor, Instant now) {
        decide("withdrawn", actor, now);
    }

    private void decide(String decision, Actor actor, Instant now) {
        state = decision;
        decidedBy = actor.id().value();
        decider = actor.username();
        decidedAt = now;
        version++;
    }

    /** Let pass only while nobody has decided, and for those who have seen how it stands. */
    void requireOpen(IfMatch seen) {
        if (!state.equals(PENDING)) {
            throw new PanelException(
                    QuotaErrors.REQUEST_CLOSED, "The request was %s by %s already".formatted(state, decider));
        }
        seen.check(version);
    }

    UUID id() {
        return id;
    }

    @Override
    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    Resource resource() {
        return Resource.ofRow(resource);
    }

    long wanted() {
        return wanted;
    }
}
