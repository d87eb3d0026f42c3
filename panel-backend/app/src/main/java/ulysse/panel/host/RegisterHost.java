package ulysse.panel.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.PanelException;

/** Makes a host known, or tells where a known one is now. */
@ApplicationScoped
public class RegisterHost {
    private final Access access;
    private final Hosts hosts;
    private final AuditLog audit;
    private final Overcommit usual;
    private final Clock clock;

    RegisterHost(Access access, Hosts hosts, AuditLog audit, HostConfig config, Clock clock) {
        this.access = access;
        this.hosts = hosts;
        this.audit = audit;
        this.usual = Overcommit.of(config.overcommit());
        this.clock = clock;
    }

    @Transactional
    public void register(Actor actor, HostRegistration registration) {
        access.checkStaffAdmin(actor);
        hosts.requireFree(
                registration.id(), registration.name(), registration.endpoint().text());
        Host known = hosts.get(registration.id());
        if (known == null) {
            hosts.add(new Host(registration, usual, clock.instant()));
        } else if (!known.engine().equals(registration.engine())) {
            throw new PanelException(
                    HostErrors.OTHER_ENGINE, "Host %s runs %s".formatted(known.name(), known.engine()));
        } else if (!known.moved(registration)) {
            return;
        }
        audit.record(
                actor,
                "host.register",
                null,
                new Target("host", registration.id().toString(), registration.name()),
                Outcome.DONE,
                Map.of("endpoint", registration.endpoint().text(), "engine", registration.engine()));
    }
}
