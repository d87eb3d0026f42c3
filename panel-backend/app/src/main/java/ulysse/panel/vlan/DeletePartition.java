package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.InUse;

/** Takes a network domain or an address space away that no network is in. */
@ApplicationScoped
class DeletePartition {
    private final Access access;
    private final Partitions partitions;
    private final InUse inUse;
    private final AuditLog audit;

    DeletePartition(Access access, Partitions partitions, InUse inUse, AuditLog audit) {
        this.access = access;
        this.partitions = partitions;
        this.inUse = inUse;
        this.audit = audit;
    }

    @Transactional
    void delete(Actor actor, Partition partition, UUID id, IfMatch seen) {
        access.checkStaffAdmin(actor);
        PartitionView found = partitions.lock(partition, id);
        seen.check(found.version());
        inUse.refuse("the %s %s".formatted(partition.words(), found.name()), partition.users(), Map.of("id", id));
        partitions.delete(partition, id);
        audit.record(
                actor,
                partition.kind() + ".delete",
                null,
                new Target(partition.kind(), id.toString(), found.name()),
                Outcome.DONE,
                Map.of());
    }
}
