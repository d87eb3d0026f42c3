package ulysse.panel.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;

/** Changes what people decide of a host. What is placed on it stays, whatever it says now. */
@ApplicationScoped
class ChangeHost {
    private final Access access;
    private final Hosts hosts;
    private final AuditLog audit;

    ChangeHost(Access access, Hosts hosts, AuditLog audit) {
        this.access = access;
        this.hosts = hosts;
        this.audit = audit;
    }

    @Transactional
    void change(Actor actor, HostId id, HostChange change, IfMatch seen) {
        access.checkStaffAdmin(actor);
        Host host = hosts.lock(id);
        seen.check(host.version());
        String name = change.name();
        if (name != null && !name.equals(host.name())) {
            hosts.requireFree(id, name, "");
        }
        if (host.change(change)) {
            Target target = new Target("host", id.toString(), host.name());
            audit.record(actor, "host.change", null, target, Outcome.DONE, told(change));
        }
    }

    private static Map<String, Object> told(HostChange change) {
        Map<String, Object> told = new HashMap<>();
        put(told, "name", change.name());
        put(told, "labels", change.labels());
        put(told, "cordoned", change.cordoned());
        Overcommit overcommit = change.overcommit();
        put(told, "overcommit", overcommit == null ? null : overcommit.toString());
        return told;
    }

    private static void put(Map<String, Object> told, String field, @Nullable Object value) {
        if (value != null) {
            told.put(field, value);
        }
    }
}
