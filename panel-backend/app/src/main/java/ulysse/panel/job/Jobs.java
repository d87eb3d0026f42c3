package ulysse.panel.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Scope;

/** The jobs of this process: starts them last, wakes them, and lets go of them when the panel stops. */
@ApplicationScoped
public class Jobs {
    /** After the site file was applied, which is done by the observers of usual priority. */
    private static final int LAST = 5000;

    private static final int MISSED_HEARTBEATS = 4;

    private final Scheduler scheduler;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    Jobs(
            AgroalDataSource database,
            @All List<Job> jobs,
            JobsConfig config,
            EntityManager entities,
            TransactionSynchronizationRegistry transactions,
            Clock clock) {
        this.entities = entities;
        this.transactions = transactions;
        this.clock = clock;
        List<Task<?>> tasks = jobs.stream().<Task<?>>map(Job::task).toList();
        List<Task<?>> onDemand =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        RecurringTask<?>[] recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .map(task -> (RecurringTask<?>) task)
                .toArray(RecurringTask<?>[]::new);
        this.scheduler = Scheduler.create(database, onDemand)
                .startTasks(recurring)
                .threads(config.concurrency())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(config.polling())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(4))
                .clock(clock::instant)
                .addExecutionInterceptor(Jobs::seeingEverything)
                .build();
    }

    /** Jobs are of no tenant, and neither is what they write down when they end. */
    private static CompletionHandler<?> seeingEverything(
            TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
        return Scope.EVERYTHING.call(() -> {
            CompletionHandler<?> end = chain.proceed(instance, context);
            return (complete, operations) -> Scope.EVERYTHING.run(() -> complete(end, complete, operations));
        });
    }

    @SuppressWarnings("unchecked") // the end belongs to the task that has just run
    private static <T> void complete(
            CompletionHandler<?> end, ExecutionComplete complete, ExecutionOperations<T> operations) {
        ((CompletionHandler<T>) end).complete(complete, operations);
    }

    /**
     * Have a job done as soon as the caller's transaction is committed. A job that waits for a later time is brought
     * forward; one that runs at this moment must itself look for new work when it ends, under a lock that the caller holds.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void wake(String task, String instance) {
        entities.createNativeQuery("""
                        insert into scheduled_tasks as job (task_name, task_instance, execution_time, picked, version)
                        values (:task, :instance, :now, false, 1)
                        on conflict (task_name, task_instance)
                          do update set execution_time = excluded.execution_time, version = job.version + 1
                          where not job.picked and job.execution_time > excluded.execution_time""")
                .setParameter("task", task)
                .setParameter("instance", instance)
                .setParameter("now", clock.instant())
                .executeUpdate();
        transactions.registerInterposedSynchronization(new AfterCommit(scheduler::triggerCheckForDueExecutions));
    }

    /** Make sure that a job is there to be done, without hurrying one that waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ensure(String task, String instance) {
        entities.createNativeQuery("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values (:task, :instance, :now, false, 1) on conflict do nothing""")
                .setParameter("task", task)
                .setParameter("instance", instance)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * Let go of a job that has run, in the caller's transaction: either it is done, or it is to be done again at that time.
     * A job that another process has taken over meanwhile is left to it. (The scheduler's own way would commit at once.)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(Execution execution, @Nullable Instant again) {
        String change = again == null ? "delete from scheduled_tasks" : """
                update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, last_success = :now,
                  consecutive_failures = 0, execution_time = :again, version = version + 1""";
        Query query = entities.createNativeQuery(
                        change + " where task_name = :task and task_instance = :instance and version = :version")
                .setParameter("task", execution.getTaskName())
                .setParameter("instance", execution.getId())
                .setParameter("version", execution.version);
        if (again != null) {
            query.setParameter("now", clock.instant()).setParameter("again", again);
            transactions.registerInterposedSynchronization(new AfterCommit(scheduler::triggerCheckForDueExecutions));
        }
        query.executeUpdate();
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    private record AfterCommit(Runnable action) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing: what is not committed wakes nobody.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                action.run();
            }
        }
    }
}
