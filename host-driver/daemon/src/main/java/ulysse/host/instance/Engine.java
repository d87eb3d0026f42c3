package ulysse.host.instance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ulysse.host.contract.ContextId;
import ulysse.host.kernel.LxcPlace;

/**
 * What runs vservers on this host. Each verb blocks until the engine has finished, and throws
 * {@link ulysse.host.platform.DriverException} with the engine's own words. Callers hold the vserver's lock.
 */
public interface Engine {
    EngineFacts describe();

    /** All instances of this installation, from one read. */
    Inventory inventory();

    /** The instance of a context, whoever's it is, complete or not. */
    Optional<Instance> find(ContextId context);

    /** Waits until nothing that was begun for a context, by a driver that died since perhaps, is still under way. */
    void settle(ContextId context);

    /** Makes a new instance, stopped. What a create that was cut short left behind is taken away first. */
    void create(InstanceSpec spec);

    /** Gives an instance the spec's size, cards and files, and marks it complete. False when all was so already. */
    boolean configure(InstanceSpec spec);

    /** Starts a stopped instance and remembers the boot it was started for. */
    void start(InstanceSpec spec);

    /** Stops a running instance, orderly, then by force. */
    void stop(ContextId context, Duration timeout);

    /** Removes an instance, running or not, with its disk. */
    void remove(ContextId context);

    InstanceUsage usage(ContextId context);

    /** Where liblxc finds the container of a context. */
    LxcPlace place(ContextId context);

    /** Tells of each change until closed. A lost connection ends it too. */
    AutoCloseable watch(Watcher watcher);

    /** What is on this host. */
    record Inventory(List<Instance> instances, List<String> unknown) {
        public Inventory {
            instances = List.copyOf(instances);
            unknown = List.copyOf(unknown);
        }
    }

    /** Listens to an engine. Its methods must not block. */
    interface Watcher {
        void changed(ContextId context);

        void lost(RuntimeException why);
    }
}
