package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Listing;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.SortKey;

/** Shows the staff the network domains or the address spaces. */
@ApplicationScoped
class ListPartitions {
    private final Access access;
    private final Partitions partitions;
    private final EntityManager entities;

    ListPartitions(Access access, Partitions partitions, EntityManager entities) {
        this.access = access;
        this.partitions = partitions;
        this.entities = entities;
    }

    @Transactional
    Page<PartitionView> list(Actor actor, Partition partition, PageRequest request) {
        access.checkStaff(actor);
        return Listing.of(
                        "p.id as partition_id, p.name as partition_name, p.version",
                        "from %s p".formatted(partition.table()))
                .sort("name", SortKey.text("p.name"))
                .page(entities, request, Partitions::view);
    }

    @Transactional
    PartitionView read(Actor actor, Partition partition, UUID id) {
        access.checkStaff(actor);
        return partitions.require(partition, id);
    }
}
