package ulysse.panel.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import ulysse.panel.platform.PanelException;
import ulysse.panel.platform.Scope;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.TenantId;

/**
 * Tells watchers of each change, whichever process made it. One question for all that this process's watchers look at, and
 * none when nobody watches; a NOTIFY for each step would make commits wait for one another.
 */
@ApplicationScoped
class OperationFeed {
    private static final Logger LOG = Logger.getLogger(OperationFeed.class);
    private static final int MOST_WATCHERS = 1000;
    private static final int MOST_OF_ONE = 30;
    private static final Duration PERIOD = Duration.ofMillis(250);

    /** Browsers connect again by themselves; what was forgotten does not stay for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final OperationRows rows;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("operation-feed").daemon().factory());

    OperationFeed(OperationRows rows) {
        this.rows = rows;
        ticker.scheduleWithFixedDelay(this::tick, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Watch an operation from its present state to its end. */
    Multi<OperationView> watch(PersonId person, TenantId tenant, UUID id) {
        if (watchers.size() >= MOST_WATCHERS || watchersOf(person) >= MOST_OF_ONE) {
            throw new PanelException(
                    OperationErrors.TOO_MANY_WATCHERS, "Ask for the operation itself from time to time");
        }
        return Multi.createFrom().<OperationView>emitter(emitter -> {
            Watcher watcher = new Watcher(person, tenant, id, emitter, System.nanoTime() + LONGEST.toNanos());
            emitter.onTermination(() -> watchers.remove(watcher));
            watchers.add(watcher);
        });
    }

    private long watchersOf(PersonId person) {
        return watchers.stream()
                .filter(watcher -> watcher.person().equals(person))
                .count();
    }

    private void tick() {
        if (watchers.isEmpty()) {
            return;
        }
        try {
            // Every watcher was let in to its own operation, and is asked for it by its tenant.
            Scope.EVERYTHING.run(() -> QuarkusTransaction.requiringNew().run(this::tellChanges));
        } catch (RuntimeException e) {
            LOG.warnf(e, "operations cannot be read for %d watchers; trying again", watchers.size());
        }
    }

    private void tellChanges() {
        List<Watcher> present = List.copyOf(watchers);
        Map<UUID, Long> revisions = rows.revisions(
                present.stream().map(Watcher::operation).distinct().toList());
        Map<UUID, Operation> changed = new HashMap<>();
        for (Watcher watcher : present) {
            Long revision = revisions.get(watcher.operation());
            if (revision == null || watcher.isOverdue()) {
                watcher.end();
            } else if (watcher.isNew(revision)) {
                rows.find(watcher.tenant(), watcher.operation())
                        .ifPresentOrElse(operation -> changed.put(operation.id(), operation), watcher::end);
            }
        }
        Map<UUID, OperationView> views = new HashMap<>();
        rows.views(changed.values()).forEach(view -> views.put(view.id(), view));
        for (Watcher watcher : present) {
            Operation operation = changed.get(watcher.operation());
            OperationView view = views.get(watcher.operation());
            if (operation != null && view != null) {
                watcher.tell(view, operation.revision(), operation.isFinal());
            }
        }
    }

    @PreDestroy
    void close() {
        ticker.shutdownNow();
        watchers.forEach(Watcher::end);
    }

    /** One who watches, and what they have seen. Touched by the ticker alone. */
    private static final class Watcher {
        private final PersonId person;
        private final TenantId tenant;
        private final UUID operation;
        private final MultiEmitter<? super OperationView> emitter;
        private final long overdueNanos;
        private long seen = -1;

        Watcher(
                PersonId person,
                TenantId tenant,
                UUID operation,
                MultiEmitter<? super OperationView> emitter,
                long overdueNanos) {
            this.person = person;
            this.tenant = tenant;
            this.operation = operation;
            this.emitter = emitter;
            this.overdueNanos = overdueNanos;
        }

        PersonId person() {
            return person;
        }

        TenantId tenant() {
            return tenant;
        }

        UUID operation() {
            return operation;
        }

        boolean isNew(long revision) {
            return revision > seen;
        }

        boolean isOverdue() {
            return System.nanoTime() > overdueNanos;
        }

        void tell(OperationView view, long revision, boolean isFinal) {
            if (!isNew(revision)) {
                return;
            }
            seen = revision;
            emitter.emit(view);
            if (isFinal) {
                end();
            }
        }

        void end() {
            emitter.complete();
        }
    }
}
