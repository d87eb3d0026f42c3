package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.tenant.TenantId;

/** Takes back a request for more quota that nobody has decided yet. */
@ApplicationScoped
class WithdrawQuotaRequest {
    private final Access access;
    private final QuotaRequests requests;
    private final AuditLog audit;
    private final Clock clock;

    WithdrawQuotaRequest(Access access, QuotaRequests requests, AuditLog audit, Clock clock) {
        this.access = access;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void withdraw(Actor actor, TenantId tenant, UUID id, IfMatch seen) {
        access.check(actor, Permission.ASK_FOR_QUOTA, tenant);
        QuotaRequest request = requests.lock(tenant, id);
        request.requireOpen(seen);
        request.withdraw(actor, clock.instant());
        Target target =
                new Target("quota-request", id.toString(), request.resource().text());
        audit.record(actor, "quota.withdraw", tenant, target, Outcome.DONE, Map.of());
    }
}
