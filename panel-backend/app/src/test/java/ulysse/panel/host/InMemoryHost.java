package ulysse.panel.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A host in memory that keeps the contract: told how a vserver shall be it makes what is missing, and never twice. Tests
 * make it fail, or wait, at named places: before and after each step.
 */
public final class InMemoryHost implements HostDriver {
    /** Every place where something can go wrong, in the order in which an order passes them. */
    public static final List<String> PLACES = List.of(
            "apply", "create", "created", "configure", "configured", "start", "started", "probe", "probed", "applied");

    private volatile int cpus = 1_000;
    private final Map<UUID, Instance> instances = new ConcurrentHashMap<>();
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> passes = new ConcurrentHashMap<>();
    private volatile List<NetworkSpec> networks = List.of();
    private volatile List<HostDescription.IdRange> granted = List.of();
    private volatile List<HostDescription.IdRange> foreign = List.of();
    private volatile @Nullable String silence;

    /** A container of this host. */
    public static final class Instance {
        private final int context;
        private volatile boolean running;
        private volatile long boot;
        private final AtomicInteger starts = new AtomicInteger();

        Instance(int context) {
            this.context = context;
        }

        public boolean isRunning() {
            return running;
        }

        public int starts() {
            return starts.get();
        }

        /** Stop it behind the panel's back. */
        public void halt() {
            running = false;
        }
    }

    private record Fault(AtomicInteger times, RuntimeException failure) {}

    /** Fail the next times that the place is passed. */
    public void failAt(String place, int times, RuntimeException failure) {
        faults.put(place, new Fault(new AtomicInteger(times), failure));
    }

    /** Answer nothing from now on; null: answer again. */
    public void silent(@Nullable String why) {
        silence = why;
    }

    /** Say from now on that these user ids are granted, and these somebody else's. */
    public void ids(List<HostDescription.IdRange> whatIsGranted, List<HostDescription.IdRange> whatIsForeign) {
        granted = whatIsGranted;
        foreign = whatIsForeign;
    }

    /** Stop whoever passes the place until the latch is counted down. */
    public void gate(String place, CountDownLatch latch) {
        gates.put(place, latch);
    }

    /** How often the place was passed. */
    public int passed(String place) {
        return passes.getOrDefault(place, new AtomicInteger()).get();
    }

    public Map<UUID, Instance> instances() {
        return instances;
    }

    /** Have this many CPUs from the next question on. */
    public void shrinkTo(int count) {
        cpus = count;
    }

    public List<NetworkSpec> networks() {
        return networks;
    }

    @Override
    public HostDescription describe() {
        pass("describe");
        return new HostDescription("incus", "6.0.4", cpus, 1_000_000, 10_000_000, List.of(), granted, foreign);
    }

    @Override
    public List<String> applyNetwork(List<NetworkSpec> plan) {
        pass("network");
        networks = List.copyOf(plan);
        return List.of();
    }

    @Override
    public InstanceStatus apply(InstanceSpec spec, Consumer<StepProgress> progress) {
        pass("apply");
        Instance instance = step("create", "created", progress, () -> {
            Instance made = instances.computeIfAbsent(spec.vserver(), id -> new Instance(spec.context()));
            if (made.context != spec.context()) {
                throw new HostFailure(HostFailure.Kind.FAILED, "create: another context");
            }
            return made;
        });
        step("configure", "configured", progress, () -> instance);
        if (spec.running()) {
            step("start", "started", progress, () -> start(instance, spec.boot()));
            step("probe", "probed", progress, () -> instance);
        } else {
            step("stop", "stopped", progress, () -> {
                instance.running = false;
                return instance;
            });
        }
        pass("applied");
        return status(spec.vserver(), instance);
    }

    /** As the contract says: a restart happens when the mark on the instance is lower than the wished one. */
    private static Instance start(Instance instance, long boot) {
        synchronized (instance) {
            if (!instance.running || instance.boot < boot) {
                instance.starts.incrementAndGet();
            }
            instance.running = true;
            instance.boot = boot;
            return instance;
        }
    }

    private Instance step(
            String name, String after, Consumer<StepProgress> progress, java.util.function.Supplier<Instance> work) {
        progress.accept(new StepProgress(name, false, ""));
        pass(name);
        Instance instance = work.get();
        pass(after);
        progress.accept(new StepProgress(name, true, name + " is done"));
        return instance;
    }

    @Override
    public void remove(UUID vserver, int context) {
        pass("remove");
        instances.remove(vserver);
        pass("removed");
    }

    @Override
    public Inventory list() {
        pass("list");
        List<InstanceStatus> all = new ArrayList<>();
        instances.forEach((id, instance) -> all.add(status(id, instance)));
        return new Inventory(all, List.of("stranger"));
    }

    @Override
    public InstanceUsage usage(UUID vserver, int context) {
        pass("usage");
        return new InstanceUsage(1, 2, 3, 4, 5, 6, 7, 8, Instant.EPOCH);
    }

    private static InstanceStatus status(UUID id, Instance instance) {
        return new InstanceStatus(
                id,
                instance.context,
                instance.running ? InstanceStatus.Power.RUNNING : InstanceStatus.Power.STOPPED,
                instance.boot);
    }

    private void pass(String place) {
        passes.computeIfAbsent(place, name -> new AtomicInteger()).incrementAndGet();
        String why = silence;
        if (why != null) {
            throw new HostFailure(HostFailure.Kind.UNREACHABLE, why);
        }
        await(gates.get(place));
        Fault fault = faults.get(place);
        if (fault != null && fault.times().getAndDecrement() > 0) {
            throw fault.failure();
        }
    }

    private static void await(@Nullable CountDownLatch gate) {
        try {
            if (gate != null && !gate.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gate stayed closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostFailure(HostFailure.Kind.UNREACHABLE, "interrupted");
        }
    }
}
