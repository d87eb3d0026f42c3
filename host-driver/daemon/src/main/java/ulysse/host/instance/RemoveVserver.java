package ulysse.host.instance;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ulysse.host.contract.ContextId;

/** Removes a vserver with its disk. One that isn't there is removed already; another vserver's is left alone. */
public final class RemoveVserver {
    private static final Logger log = LoggerFactory.getLogger(RemoveVserver.class);

    private final Engine engine;
    private final VserverLocks locks;

    public RemoveVserver(Engine engine, VserverLocks locks) {
        this.engine = engine;
        this.locks = locks;
    }

    /** Whether there was anything to remove. */
    boolean remove(VserverId vserver, ContextId context) {
        return locks.holding(context, () -> {
            // A create that is under way shows no instance yet.
            engine.settle(context);
            Optional<Instance> found = engine.find(context);
            if (found.isEmpty() || !found.get().vserver().equals(vserver)) {
                return false;
            }
            engine.remove(context);
            log.info("Removed context {} of vserver {}", context, vserver);
            return true;
        });
    }
}
