package ulysse.launcher.storm;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import ulysse.host.v1.ApplyProgress;
import ulysse.host.v1.DescribeRequest;
import ulysse.host.v1.HostControlGrpc;
import ulysse.host.v1.HostDescription;
import ulysse.host.v1.ListReply;
import ulysse.host.v1.ListRequest;
import ulysse.host.v1.NetworkPlan;
import ulysse.host.v1.NetworkReport;
import ulysse.host.v1.Power;
import ulysse.host.v1.RemoveReply;
import ulysse.host.v1.RemoveRequest;
import ulysse.host.v1.VserverSpec;
import ulysse.host.v1.VserverStatus;

/**
 * A machine that keeps the host-driver's contract, over the same sockets and the same messages, and has no engine: what it
 * makes is an entry in a map. Nothing is claimed here about engines; what is claimed is that the panel, whoever of it dies,
 * never asks two vservers to hold one address or one context, and that is seen from here.
 *
 * <p>Each step takes a moment, so that a panel is often killed between two of them, and a few vservers never become ready.
 */
final class StandInHost extends HostControlGrpc.HostControlImplBase {
    /** More than any storm uses: what is looked for here is not a full machine. */
    private static final int CPUS = 4096;

    private static final long MEMORY_MIB = 64L << 20;
    private static final long DISK_MIB = 64L << 20;
    private static final int LONGEST_STEP_MILLIS = 15;
    /** One of so many vservers of the storm's tenants never becomes ready. */
    private static final int FAILING = 40;

    private final String name;
    private final Wire wire;
    private final Map<String, Instance> instances = new ConcurrentHashMap<>();
    private final Map<String, Lock> turns = new ConcurrentHashMap<>();

    StandInHost(String name, Wire wire) {
        this.name = name;
        this.wire = wire;
    }

    private record Instance(VserverSpec spec, boolean running) {
        VserverStatus status() {
            return VserverStatus.newBuilder()
                    .setVserverId(spec.getVserverId())
                    .setContext(spec.getContext())
                    .setInstance("vs" + spec.getContext())
                    .setState(running ? VserverStatus.State.STATE_RUNNING : VserverStatus.State.STATE_STOPPED)
                    .setBoot(spec.getBoot())
                    .build();
        }
    }

    /** What exists here, by vserver. */
    Map<String, VserverSpec> vservers() {
        Map<String, VserverSpec> all = new ConcurrentHashMap<>();
        instances.forEach((id, instance) -> all.put(id, instance.spec()));
        return all;
    }

    @Override
    public void describe(DescribeRequest request, StreamObserver<HostDescription> answer) {
        answer.onNext(HostDescription.newBuilder()
                .setHostName(name)
                .setEngine("incus")
                .setEngineVersion("0")
                .setDriverVersion("0")
                .setKernel("0")
                .setCpus(CPUS)
                .setMemoryMib(MEMORY_MIB)
                .setDiskMib(DISK_MIB)
                .setStorageDriver("none")
                .build());
        answer.onCompleted();
    }

    @Override
    public void applyNetwork(NetworkPlan plan, StreamObserver<NetworkReport> answer) {
        answer.onNext(NetworkReport.getDefaultInstance());
        answer.onCompleted();
    }

    /** One call at a time for a vserver, and none on behalf of a panel that has died: so does the host-driver. */
    @Override
    public void apply(VserverSpec spec, StreamObserver<ApplyProgress> answer) {
        Lock turn = turn(spec.getVserverId());
        turn.lock();
        try {
            make(spec, answer);
        } finally {
            turn.unlock();
        }
    }

    private void make(VserverSpec spec, StreamObserver<ApplyProgress> answer) {
        if (Context.current().isCancelled()) {
            return;
        }
        step("create", answer, () -> wire.plug(name, spec));
        step("configure", answer, () -> {});
        boolean running = spec.getPower() == Power.RUNNING;
        Instance instance = new Instance(spec, running);
        step(running ? "start" : "stop", answer, () -> instances.put(spec.getVserverId(), instance));
        if (running && neverReady(spec)) {
            answer.onError(Status.FAILED_PRECONDITION
                    .withDescription("probe: this stand-in never gets ready")
                    .asRuntimeException());
            return;
        }
        answer.onNext(ApplyProgress.newBuilder().setStatus(instance.status()).build());
        answer.onCompleted();
    }

    @Override
    public void remove(RemoveRequest request, StreamObserver<RemoveReply> answer) {
        pause();
        Lock turn = turn(request.getVserverId());
        turn.lock();
        Instance gone;
        try {
            gone = instances.remove(request.getVserverId());
            wire.unplug(request.getVserverId());
        } finally {
            turn.unlock();
        }
        answer.onNext(RemoveReply.newBuilder().setWasThere(gone != null).build());
        answer.onCompleted();
    }

    @Override
    public void list(ListRequest request, StreamObserver<ListReply> answer) {
        ListReply.Builder all = ListReply.newBuilder();
        instances.values().forEach(instance -> all.addVservers(instance.status()));
        answer.onNext(all.build());
        answer.onCompleted();
    }

    private Lock turn(String vserver) {
        return turns.computeIfAbsent(vserver, id -> new ReentrantLock());
    }

    private static boolean neverReady(VserverSpec spec) {
        return StormSite.STORMY.containsKey(spec.getTenant())
                && Math.floorMod(spec.getVserverId().hashCode(), FAILING) == 0;
    }

    private static void step(String name, StreamObserver<ApplyProgress> answer, Runnable work) {
        answer.onNext(ApplyProgress.newBuilder()
                .setStep(name)
                .setState(ApplyProgress.StepState.STARTED)
                .build());
        pause();
        work.run();
        answer.onNext(ApplyProgress.newBuilder()
                .setStep(name)
                .setState(ApplyProgress.StepState.DONE)
                .build());
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_STEP_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
