package ulysse.panel.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Staff;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.login.v1.SessionReport;
import ulysse.panel.login.v1.SessionReport.Event;
import ulysse.panel.tenant.People;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.PersonView;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.TenantSlug;
import ulysse.panel.tenant.TenantView;
import ulysse.panel.tenant.Tenants;

/** Writes what happens at the gateway into the audit log. */
@ApplicationScoped
class RecordSession {

    private final People people;
    private final Tenants tenants;
    private final AuditLog audit;

    RecordSession(People people, Tenants tenants, AuditLog audit) {
        this.people = people;
        this.tenants = tenants;
        this.audit = audit;
    }

    @Transactional
    void record(SessionReport report) {
        PersonId id = PersonId.valueOf(report.getPersonId());
        Optional<PersonView> person = people.find(id);
        Actor actor = new Actor(
                id,
                person.map(PersonView::username).orElse("unknown"),
                Staff.NONE,
                ForeignText.clean(report.getSourceAddress()));
        audit.record(actor, action(report.getEvent()), tenant(report), target(report), outcome(report), detail(report));
    }

    private static String action(Event event) {
        return switch (event) {
            case LOGIN -> "ssh.login";
            case BEGIN -> "ssh.begin";
            case END -> "ssh.end";
            case REFUSED -> "ssh.refused";
            case EVENT_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no event");
        };
    }

    private @org.jspecify.annotations.Nullable TenantId tenant(SessionReport report) {
        return Optional.of(report.getTenant())
                .filter(TenantSlug::isValid)
                .map(TenantSlug::new)
                .flatMap(tenants::find)
                .map(TenantView::id)
                .orElse(null);
    }

    private static Target target(SessionReport report) {
        String session = ForeignText.clean(report.getSessionId());
        if (report.getVserver().isEmpty()) {
            return new Target("gateway", session, "gateway");
        }
        return new Target("vserver", session, ForeignText.clean(report.getVserver() + "." + report.getTenant()));
    }

    private static Outcome outcome(SessionReport report) {
        return report.getEvent() == Event.REFUSED ? Outcome.REFUSED : Outcome.DONE;
    }

    private static Map<String, String> detail(SessionReport report) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("session", ForeignText.clean(report.getSessionId()));
        if (!report.getClientVersion().isEmpty()) {
            detail.put("client", ForeignText.clean(report.getClientVersion()));
        }
        if (!report.getDetail().isEmpty()) {
            detail.put("detail", ForeignText.clean(report.getDetail()));
        }
        return detail;
    }
}
