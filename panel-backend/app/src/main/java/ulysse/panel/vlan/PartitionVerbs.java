package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.platform.IdempotentCalls;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

/** What can be done with either kind of partition; their resources differ in the address alone. */
@ApplicationScoped
class PartitionVerbs {
    private final CurrentActor current;
    private final IdempotentCalls calls;
    private final ListPartitions list;
    private final DefinePartition define;
    private final RenamePartition rename;
    private final DeletePartition delete;

    PartitionVerbs(
            CurrentActor current,
            IdempotentCalls calls,
            ListPartitions list,
            DefinePartition define,
            RenamePartition rename,
            DeletePartition delete) {
        this.current = current;
        this.calls = calls;
        this.list = list;
        this.define = define;
        this.rename = rename;
        this.delete = delete;
    }

    Page<PartitionView> list(Partition partition, PageRequest request) {
        return list.list(current.actor(), partition, request);
    }

    PartitionView create(Partition partition, String path, PartitionRequest request, @Nullable String key) {
        Actor actor = current.actor();
        return calls.run(
                new IdempotentCalls.Call(actor.id().value(), "POST " + path, key, request),
                PartitionView.class,
                () -> define.create(actor, partition, request.name()));
    }

    PartitionView read(Partition partition, UUID id) {
        return list.read(current.actor(), partition, id);
    }

    PartitionView rename(Partition partition, UUID id, PartitionRequest request, @Nullable String ifMatch) {
        return rename.rename(current.actor(), partition, id, request.name(), IfMatch.required(ifMatch));
    }

    void delete(Partition partition, UUID id, @Nullable String ifMatch) {
        delete.delete(current.actor(), partition, id, IfMatch.optional(ifMatch));
    }
}
