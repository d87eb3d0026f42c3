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
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;

/** Asks the staff to let a tenant hold more; one open request for each resource. */
@ApplicationScoped
class AskForQuota {
    private final Access access;
    private final QuotaLines lines;
    private final QuotaRequests requests;
    private final AuditLog audit;
    private final Clock clock;

    AskForQuota(Access access, QuotaLines lines, QuotaRequests requests, AuditLog audit, Clock clock) {
        this.access = access;
        this.lines = lines;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    QuotaRequestView ask(Actor actor, TenantId tenant, QuotaWish wish) {
        access.check(actor, Permission.ASK_FOR_QUOTA, tenant);
        String resource = wish.resource().text();
        QuotaLine line = lines.of(tenant, wish.resource());
        if (line.allows(wish.wanted())) {
            throw new PanelException(
                    QuotaErrors.NOTHING_TO_RAISE,
                    "Your limit for %s is %s: ask for more than that".formatted(resource, line.limitInWords()));
        }
        UUID id = requests.add(tenant, wish, actor.id(), actor.username(), clock.instant())
                .orElseThrow(() -> new PanelException(
                        QuotaErrors.REQUEST_OPEN,
                        "Your request for more %s waits for the staff: withdraw it to ask anew".formatted(resource)));
        Target target = new Target("quota-request", id.toString(), resource);
        audit.record(actor, "quota.ask", tenant, target, Outcome.DONE, Map.of("wanted", wish.wanted()));
        return requests.view(id);
    }
}
