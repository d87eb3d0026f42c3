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

/** Gives a network domain or an address space another name. */
@ApplicationScoped
class RenamePartition {
    private final Access access;
    private final Partitions partitions;
    private final AuditLog audit;

    RenamePartition(Access access, Partitions partitions, AuditLog audit) {
        this.access = access;
        this.partitions = partitions;
        this.audit = audit;
    }

    @Transactional
    PartitionView rename(Actor actor, Partition partition, UUID id, String name, IfMatch seen) {
        access.checkStaffAdmin(actor);
        PartitionView before = partitions.lock(partition, id);
        seen.check(before.version());
        if (before.name().equals(name)) {
            return before;
        }
        if (partitions.find(partition, name).isPresent()) {
            throw DefinePartition.taken(partition, name);
        }
        partitions.rename(partition, id, name);
        audit.record(
                actor,
                partition.kind() + ".change",
                null,
                new Target(partition.kind(), id.toString(), name),
                Outcome.DONE,
                Map.of("before", before.name()));
        return partitions.require(partition, id);
    }
}
