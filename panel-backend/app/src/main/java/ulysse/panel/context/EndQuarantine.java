package ulysse.panel.context;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import ulysse.panel.job.Job;

/**
 * Context numbers whose quarantine is over become free, so that counts say what is free. An order that finds none free does the
 * same for itself.
 */
@ApplicationScoped
class EndQuarantine implements Job {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** Few enough that no order is held up for long. */
    private static final int AT_ONCE = 250;

    private final EntityManager entities;
    private final Clock clock;

    EndQuarantine(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("end-context-quarantine", FixedDelay.of(PAUSE)).execute((instance, context) -> endAll());
    }

    private void endAll() {
        int ended = AT_ONCE;
        while (ended == AT_ONCE) {
            ended = QuarkusTransaction.requiringNew().call(this::endSome);
        }
    }

    private int endSome() {
        return (Integer) entities.createNativeQuery("select context_end_quarantine(:most, :now)")
                .setParameter("most", AT_ONCE)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }
}
