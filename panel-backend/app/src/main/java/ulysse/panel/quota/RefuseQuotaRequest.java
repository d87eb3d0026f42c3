package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;

/** Tells a tenant that it gets no more, and why. */
@ApplicationScoped
class RefuseQuotaRequest {
    private final Access access;
    private final QuotaRequests requests;
    private final AuditLog audit;
    private final Clock clock;

    RefuseQuotaRequest(Access access, QuotaRequests requests, AuditLog audit, Clock clock) {
        this.access = access;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    QuotaRequestView refuse(Actor actor, UUID id, QuotaRefusal refusal, IfMatch seen) {
        access.checkStaffAdmin(actor);
        QuotaRequest request = requests.lock(null, id);
        request.requireOpen(seen);
        request.refuse(actor, refusal.answer(), clock.instant());
        Target target =
                new Target("quota-request", id.toString(), request.resource().text());
        audit.record(actor, "quota.refuse", request.tenant(), target, Outcome.DONE, Map.of());
        return requests.view(id);
    }
}
