package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.platform.PanelException;

/** The rows of network domains and address spaces. */
@ApplicationScoped
class Partitions {
    private final EntityManager entities;
    private final Clock clock;

    Partitions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Optional<PartitionView> find(Partition partition, String name) {
        return first(entities.createNativeQuery(select(partition) + "where name = :name")
                .setParameter("name", name)
                .getResultList());
    }

    PartitionView require(Partition partition, UUID id) {
        return first(entities.createNativeQuery(select(partition) + "where id = :id")
                        .setParameter("id", id)
                        .getResultList())
                .orElseThrow(() -> notFound(partition));
    }

    /** Hold one until commit. */
    PartitionView lock(Partition partition, UUID id) {
        return first(entities.createNativeQuery(select(partition) + "where id = :id for update")
                        .setParameter("id", id)
                        .getResultList())
                .orElseThrow(() -> notFound(partition));
    }

    /** Add one; empty when the name is taken. */
    Optional<PartitionView> add(Partition partition, String name) {
        int added = entities.createNativeQuery("""
                        insert into %s (id, name, created_at) values (:id, :name, :now)
                        on conflict (name) do nothing""".formatted(partition.table()))
                .setParameter("id", UUID.randomUUID())
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return added == 0 ? Optional.empty() : find(partition, name);
    }

    void rename(Partition partition, UUID id, String name) {
        entities.createNativeQuery(
                        "update %s set name = :name, version = version + 1 where id = :id".formatted(partition.table()))
                .setParameter("name", name)
                .setParameter("id", id)
                .executeUpdate();
    }

    void delete(Partition partition, UUID id) {
        entities.createNativeQuery("delete from %s where id = :id".formatted(partition.table()))
                .setParameter("id", id)
                .executeUpdate();
    }

    static PartitionView view(Object[] row) {
        return new PartitionView((UUID) row[0], (String) row[1], (Long) row[2]);
    }

    private static String select(Partition partition) {
        return "select id, name, version from %s ".formatted(partition.table());
    }

    private static Optional<PartitionView> first(List<?> rows) {
        return rows.stream().findFirst().map(row -> view((Object[]) row));
    }

    private static PanelException notFound(Partition partition) {
        return new PanelException(AccessErrors.NOT_FOUND, "There is no such " + partition.words());
    }
}
