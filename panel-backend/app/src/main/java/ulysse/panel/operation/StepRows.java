package ulysse.panel.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the steps of operations. */
@ApplicationScoped
class StepRows {
    private static final int LONGEST = 2000;

    private final EntityManager entities;
    private final Clock clock;

    StepRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void expect(UUID operation, List<String> names) {
        entities.createNativeQuery("""
                        insert into operation_step (operation_id, position, name, state)
                        select :operation, position, name, 'waiting'
                        from unnest(cast(:names as text[])) with ordinality step(name, position)""")
                .setParameter("operation", operation)
                .setParameter("names", names.toArray(String[]::new))
                .executeUpdate();
    }

    void begin(UUID operation, String name, String detail) {
        write(operation, name, "running", detail);
        entities.createNativeQuery("""
                        update operation_step set started_at = :now, finished_at = null
                        where operation_id = :operation and name = :name""")
                .setParameter("now", clock.instant())
                .setParameter("operation", operation)
                .setParameter("name", name)
                .executeUpdate();
    }

    void finish(UUID operation, String name, String detail) {
        write(operation, name, "done", detail);
    }

    /** A step that a host names and nobody expected goes to the end. */
    private void write(UUID operation, String name, String state, @Nullable String detail) {
        entities.createNativeQuery("""
                        insert into operation_step as step
                          (operation_id, position, name, state, detail, started_at, finished_at)
                        values (:operation,
                          (select coalesce(max(position), 0) + 1 from operation_step where operation_id = :operation),
                          :name, :state, nullif(cast(:detail as text), ''), :now,
                          case when :state = 'done' then cast(:now as timestamptz) end)
                        on conflict (operation_id, name) do update set state = excluded.state,
                          detail = coalesce(excluded.detail, step.detail),
                          started_at = coalesce(step.started_at, excluded.started_at),
                          finished_at = excluded.finished_at""")
                .setParameter("operation", operation)
                .setParameter("name", name)
                .setParameter("state", state)
                .setParameter("detail", shorten(detail))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** What was begun has failed; what was waiting goes on waiting. */
    void fail(UUID operation, String detail) {
        entities.createNativeQuery("""
                        update operation_step set state = 'failed', detail = :detail, finished_at = :now
                        where operation_id = :operation and state = 'running'""")
                .setParameter("detail", shorten(detail))
                .setParameter("now", clock.instant())
                .setParameter("operation", operation)
                .executeUpdate();
    }

    /** A host need not tell of a step for which there was nothing to do. */
    void finishAll(UUID operation) {
        entities.createNativeQuery("""
                        update operation_step
                        set state = 'done', started_at = coalesce(started_at, :now), finished_at = coalesce(finished_at, :now)
                        where operation_id = :operation and state <> 'done'""")
                .setParameter("now", clock.instant())
                .setParameter("operation", operation)
                .executeUpdate();
    }

    private static @Nullable String shorten(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }
}
