package ulysse.panel.vserver;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import ulysse.panel.address.ApplyNetworks;
import ulysse.panel.host.HostDriver;
import ulysse.panel.host.HostDrivers;
import ulysse.panel.host.HostFailure;
import ulysse.panel.host.InstanceSpec;
import ulysse.panel.job.Job;
import ulysse.panel.job.Jobs;
import ulysse.panel.platform.Causes;

/**
 * Makes one vserver as it is wished, again and again until it is so. Killed at any line it begins anew: every call to a
 * host may be repeated, and every write says of which wish it speaks.
 */
@ApplicationScoped
class ReconcileVserver implements Job {
    static final String TASK = "reconcile-vserver";

    private static final Logger LOG = Logger.getLogger(ReconcileVserver.class);

    private final Claims claims;
    private final Verdicts verdicts;
    private final HostDrivers drivers;
    private final ApplyNetworks networks;
    private final Jobs jobs;
    private final ReconcileConfig config;
    private final Clock clock;

    ReconcileVserver(
            Claims claims,
            Verdicts verdicts,
            HostDrivers drivers,
            ApplyNetworks networks,
            Jobs jobs,
            ReconcileConfig config,
            Clock clock) {
        this.claims = claims;
        this.verdicts = verdicts;
        this.drivers = drivers;
        this.networks = networks;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.custom(TASK, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(config.silencePause())))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(new VserverId(UUID.fromString(instance.getId()))));
    }

    private CompletionHandler<Void> run(VserverId id) {
        Optional<Work> work = claims.claim(id);
        Optional<Duration> pause = work.flatMap(this::attempt);
        long generation = work.map(Work::generation).orElse(Long.MAX_VALUE);
        return (complete, operations) -> QuarkusTransaction.requiringNew()
                .run(() -> jobs.release(
                        complete.getExecution(), next(id, generation, pause).orElse(null)));
    }

    /**
     * Decide, under the lock that every wish takes, whether this job is done: a wish that came while it ran
     * is seen here, and one that comes later finds no job and makes a new one.
     */
    private Optional<Instant> next(VserverId id, long attempted, Optional<Duration> pause) {
        Instant now = clock.instant();
        return claims.waiting(id)
                .map(generation -> generation > attempted ? now : now.plus(pause.orElse(Duration.ZERO)));
    }

    private Optional<Duration> attempt(Work work) {
        try {
            networks.ensure(work.host());
            HostDriver driver = drivers.of(work.host());
            InstanceSpec spec = work.spec();
            if (spec == null) {
                verdicts.progress(work, new HostDriver.StepProgress("remove", false, ""));
                driver.remove(work.vserver(), work.context());
                verdicts.removed(work);
            } else {
                verdicts.reached(work, driver.apply(spec, step -> verdicts.progress(work, step)));
            }
            return Optional.empty();
        } catch (HostFailure failure) {
            LOG.warnf("vserver %s, wish %d: %s", work.vserver(), work.generation(), failure.detail());
            return verdicts.failed(work, failure);
        } catch (RuntimeException bug) {
            return failed(work, bug);
        }
    }

    /** A mistake of ours counts like one of the host, so that it too ends with everything given back and a cause shown. */
    private Optional<Duration> failed(Work work, RuntimeException bug) {
        if (Causes.find(bug, SQLException.class).isPresent()) {
            throw bug; // the database is away or busy: nothing could be written down now
        }
        LOG.errorf(bug, "vserver %s, wish %d", work.vserver(), work.generation());
        String cause = "the panel itself failed: " + bug.getClass().getSimpleName();
        return verdicts.failed(work, new HostFailure(HostFailure.Kind.FAILED, cause));
    }
}
