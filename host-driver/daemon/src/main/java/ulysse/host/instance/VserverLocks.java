package ulysse.host.instance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import ulysse.host.contract.ContextId;

/** One change at a time to each context. Locks stay, a few bytes for each context ever touched. */
public final class VserverLocks {
    private final Map<ContextId, ReentrantLock> locks = new ConcurrentHashMap<>();

    <T> T holding(ContextId context, Supplier<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(context, key -> new ReentrantLock(true));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
