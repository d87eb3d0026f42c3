package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.PanelException;

/** Makes a network domain or an address space known. */
@ApplicationScoped
public class DefinePartition {
    private final Access access;
    private final Partitions partitions;
    private final AuditLog audit;

    DefinePartition(Access access, Partitions partitions, AuditLog audit) {
        this.access = access;
        this.partitions = partitions;
        this.audit = audit;
    }

    /** Make one, or give the one that has the name already. */
    @Transactional
    public PartitionView ensure(Actor actor, Partition partition, String name) {
        access.checkStaffAdmin(actor);
        return add(actor, partition, name)
                .or(() -> partitions.find(partition, name))
                .orElseThrow();
    }

    /** Make one, or refuse when the name is taken. */
    @Transactional
    PartitionView create(Actor actor, Partition partition, String name) {
        access.checkStaffAdmin(actor);
        return add(actor, partition, name).orElseThrow(() -> taken(partition, name));
    }

    static PanelException taken(Partition partition, String name) {
        return new PanelException(
                VlanErrors.NAME_TAKEN,
                "There is another %s named %s".formatted(partition.words(), name),
                Map.of("field", "name"));
    }

    private Optional<PartitionView> add(Actor actor, Partition partition, String name) {
        Optional<PartitionView> added = partitions.add(partition, name);
        added.ifPresent(one -> audit.record(
                actor,
                partition.kind() + ".define",
                null,
                new Target(partition.kind(), one.id().toString(), name),
                Outcome.DONE,
                Map.of()));
        return added;
    }
}
