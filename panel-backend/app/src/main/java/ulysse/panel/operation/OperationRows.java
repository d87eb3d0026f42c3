package ulysse.panel.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.Tenants;

/** The rows of operations and of their steps. */
@ApplicationScoped
class OperationRows {
    private final EntityManager entities;
    private final Tenants tenants;

    OperationRows(EntityManager entities, Tenants tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    void add(Operation operation) {
        entities.persist(operation);
        entities.flush();
    }

    Optional<Operation> find(TenantId tenant, UUID id) {
        return entities.createQuery("from Operation where tenantId = :tenant and id = :id", Operation.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those of one vserver that have not ended, up to a generation, the newest last. */
    List<Operation> unfinished(UUID vserver, long generation) {
        return entities.createQuery("""
                        from Operation where vserverId = :vserver and generation <= :generation and finishedAt is null
                        order by generation""", Operation.class)
                .setParameter("vserver", vserver)
                .setParameter("generation", generation)
                .getResultList();
    }

    /** Read a list, the newest first; each null condition is none. */
    List<Operation> page(@Nullable TenantId tenant, @Nullable UUID vserver, PageRequest request) {
        StringBuilder query = new StringBuilder("from Operation where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (tenant != null) {
            query.append(" and tenantId = :tenant");
            values.put("tenant", tenant.value());
        }
        if (vserver != null) {
            query.append(" and vserverId = :vserver");
            values.put("vserver", vserver);
        }
        Cursor after = request.after();
        if (after != null) {
            query.append(" and (createdAt < :at or (createdAt = :at and id < :id))");
            values.put("at", after.instant(0));
            values.put("id", after.uuid(1));
        }
        TypedQuery<Operation> typed =
                entities.createQuery(query + " order by createdAt desc, id desc", Operation.class);
        values.forEach(typed::setParameter);
        return typed.setMaxResults(request.rows()).getResultList();
    }

    /** What changed is seen by its revision alone. */
    Map<UUID, Long> revisions(Collection<UUID> ids) {
        Map<UUID, Long> revisions = new HashMap<>();
        for (Object row : entities.createNativeQuery("select id, revision from operation where id = any(:ids)")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()) {
            Object[] columns = (Object[]) row;
            revisions.put((UUID) columns[0], (Long) columns[1]);
        }
        return revisions;
    }

    List<OperationView> views(Collection<Operation> operations) {
        Map<UUID, List<OperationView.Step>> steps =
                steps(operations.stream().map(Operation::id).toList());
        Map<TenantId, String> slugs = new HashMap<>();
        return operations.stream()
                .map(operation -> operation.view(
                        slugs.computeIfAbsent(
                                operation.tenant(),
                                id -> tenants.require(id).slug().value()),
                        steps.getOrDefault(operation.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<OperationView.Step>> steps(Collection<UUID> ids) {
        Map<UUID, List<OperationView.Step>> steps = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        select operation_id, name, state, detail, started_at, finished_at from operation_step
                        where operation_id = any(:ids) order by operation_id, position""")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        for (Object row : rows) {
            Object[] c = (Object[]) row;
            steps.computeIfAbsent((UUID) c[0], id -> new ArrayList<>())
                    .add(new OperationView.Step(
                            (String) c[1], (String) c[2], (String) c[3], (Instant) c[4], (Instant) c[5]));
        }
        return steps;
    }
}
