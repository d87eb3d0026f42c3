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
import ulysse.panel.platform.PanelException;

/** Lets a tenant hold more, as it has asked or as the staff think right; never less than it may hold by now. */
@ApplicationScoped
class ApproveQuotaRequest {
    private final Access access;
    private final QuotaRequests requests;
    private final QuotaLines lines;
    private final SetQuota setQuota;
    private final AuditLog audit;
    private final Clock clock;

    ApproveQuotaRequest(
            Access access, QuotaRequests requests, QuotaLines lines, SetQuota setQuota, AuditLog audit, Clock clock) {
        this.access = access;
        this.requests = requests;
        this.lines = lines;
        this.setQuota = setQuota;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    QuotaRequestView approve(Actor actor, UUID id, QuotaApproval approval, IfMatch seen) {
        access.checkStaffAdmin(actor);
        QuotaRequest request = requests.lock(null, id);
        request.requireOpen(seen);
        Long stated = approval.limit();
        long limit = stated == null ? request.wanted() : stated;
        raise(actor, request, limit);
        request.approve(actor, limit, approval.answer(), clock.instant());
        Target target =
                new Target("quota-request", id.toString(), request.resource().text());
        audit.record(actor, "quota.approve", request.tenant(), target, Outcome.DONE, Map.of("limit", limit));
        return requests.view(id);
    }

    private void raise(Actor actor, QuotaRequest request, long limit) {
        QuotaLine line = lines.lock(request.tenant(), request.resource());
        if (line.allows(limit)) {
            throw new PanelException(
                    QuotaErrors.NOTHING_TO_RAISE,
                    "The limit is %s by now: approve more than that, or refuse".formatted(line.limitInWords()));
        }
        setQuota.set(actor, request.tenant(), request.resource(), limit, IfMatch.ANY);
    }
}
