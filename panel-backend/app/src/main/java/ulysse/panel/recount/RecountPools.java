package ulysse.panel.recount;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.job.Job;

/**
 * Counts the addresses of all subnets and the contexts of all hosts each night. A counter that differs is a mistake of ours, and
 * whoever looks for it needs to see it: it is reported and not repaired.
 */
@ApplicationScoped
class RecountPools implements Job {
    private static final Logger LOG = Logger.getLogger(RecountPools.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);
    private static final Actor ITSELF = Actor.system("recount");

    private static final String SUBNETS = """
            select cast(d.subnet_id as text), cast(s.cidr as text),
              format('used %s, quarantined %s, held %s', d.used, d.quarantined, d.held),
              format('used %s, quarantined %s, held %s', real_used, real_quarantined, real_held)
            from subnet_drift() d join subnet s on s.id = d.subnet_id order by s.cidr""";
    private static final String HOSTS = """
            select cast(d.host_id as text), h.name,
              format('total %s, assigned %s, quarantined %s, excluded %s', d.total, d.assigned, d.quarantined, d.excluded),
              format('total %s, assigned %s, quarantined %s, excluded %s', real_total, real_assigned, real_quarantined, real_excluded)
            from context_drift() d join host h on h.id = d.host_id order by h.name""";

    private final EntityManager entities;
    private final AuditLog audit;
    private final AtomicInteger subnets;
    private final AtomicInteger hosts;

    RecountPools(EntityManager entities, AuditLog audit, MeterRegistry metrics) {
        this.entities = entities;
        this.audit = audit;
        this.subnets = gauge(metrics, "subnet");
        this.hosts = gauge(metrics, "host");
    }

    private static AtomicInteger gauge(MeterRegistry metrics, String kind) {
        return requireNonNull(metrics.gauge("ulysse.recount.drift", Tags.of("kind", kind), new AtomicInteger()));
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("recount-pools", new Daily(AT_NIGHT)).execute((instance, context) -> recount());
    }

    void recount() {
        QuarkusTransaction.requiringNew().run(() -> {
            subnets.set(report("subnet", SUBNETS));
            hosts.set(report("host", HOSTS));
        });
    }

    private int report(String kind, String drifted) {
        List<?> rows = entities.createNativeQuery(drifted).getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            LOG.errorf("%s %s: the counter says %s, counting gives %s", kind, columns[1], columns[2], columns[3]);
            audit.record(
                    ITSELF,
                    kind + ".recount",
                    null,
                    new Target(kind, (String) columns[0], (String) columns[1]),
                    Outcome.FAILED,
                    Map.of("counter", columns[2], "counted", columns[3]));
        }
        return rows.size();
    }
}
