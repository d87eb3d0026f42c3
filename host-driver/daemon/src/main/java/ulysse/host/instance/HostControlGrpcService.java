package ulysse.host.instance;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.util.function.Supplier;
import ulysse.host.contract.ContextId;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;
import ulysse.host.platform.GrpcStatuses;
import ulysse.host.v1.ApplyProgress;
import ulysse.host.v1.ApplyProgress.StepState;
import ulysse.host.v1.DescribeRequest;
import ulysse.host.v1.HostControlGrpc;
import ulysse.host.v1.HostDescription;
import ulysse.host.v1.HostEvent;
import ulysse.host.v1.ListReply;
import ulysse.host.v1.ListRequest;
import ulysse.host.v1.NetworkPlan;
import ulysse.host.v1.NetworkReport;
import ulysse.host.v1.RemoveReply;
import ulysse.host.v1.RemoveRequest;
import ulysse.host.v1.UsageReply;
import ulysse.host.v1.UsageRequest;
import ulysse.host.v1.VserverSpec;
import ulysse.host.v1.WatchRequest;

/** The panel's door: translates, calls the verb, maps failures. Each call runs on a virtual thread of its own. */
public final class HostControlGrpcService extends HostControlGrpc.HostControlImplBase {
    private final Engine engine;
    private final DescribeHost describeHost;
    private final ApplyVserver applyVserver;
    private final RemoveVserver removeVserver;
    private final Networks networks;
    private final Clock clock;

    /** The network room's verb. */
    public interface Networks {
        NetworkReport apply(NetworkPlan plan);
    }

    public HostControlGrpcService(
            Engine engine,
            DescribeHost describeHost,
            ApplyVserver applyVserver,
            RemoveVserver removeVserver,
            Networks networks,
            Clock clock) {
        this.engine = engine;
        this.describeHost = describeHost;
        this.applyVserver = applyVserver;
        this.removeVserver = removeVserver;
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    public void describe(DescribeRequest request, StreamObserver<HostDescription> reply) {
        answer(reply, describeHost::describe);
    }

    @Override
    public void applyNetwork(NetworkPlan plan, StreamObserver<NetworkReport> reply) {
        answer(reply, () -> networks.apply(plan));
    }

    @Override
    public void apply(VserverSpec message, StreamObserver<ApplyProgress> observer) {
        ServerCallStreamObserver<ApplyProgress> reply = (ServerCallStreamObserver<ApplyProgress>) observer;
        // With a handler the observer drops what a caller who left cannot receive, instead of throwing it at us.
        reply.setOnCancelHandler(() -> {});
        answer(
                reply,
                () -> ApplyProgress.newBuilder()
                        .setStep("done")
                        .setState(StepState.DONE)
                        .setStatus(Messages.status(applyVserver.apply(SpecReader.read(message), new Streamed(reply))))
                        .build());
    }

    @Override
    public void remove(RemoveRequest request, StreamObserver<RemoveReply> reply) {
        answer(reply, () -> {
            VserverId vserver = VserverId.parse(request.getVserverId());
            ContextId context = SpecReader.context(request.getContext());
            return RemoveReply.newBuilder()
                    .setWasThere(removeVserver.remove(vserver, context))
                    .build();
        });
    }

    @Override
    public void list(ListRequest request, StreamObserver<ListReply> reply) {
        answer(reply, () -> Messages.list(engine.inventory()));
    }

    @Override
    public void usage(UsageRequest request, StreamObserver<UsageReply> reply) {
        answer(reply, () -> {
            VserverId vserver = VserverId.parse(request.getVserverId());
            ContextId context = SpecReader.context(request.getContext());
            Instance instance = engine.find(context)
                    .filter(found -> found.vserver().equals(vserver))
                    .orElseThrow(() -> new DriverException(Kind.NOT_FOUND, "no such vserver on this host"));
            return Messages.usage(engine.usage(instance.context()), clock);
        });
    }

    @Override
    public void watch(WatchRequest request, StreamObserver<HostEvent> observer) {
        WatchVservers.start(engine, (ServerCallStreamObserver<HostEvent>) observer);
    }

    private static <T> void answer(StreamObserver<T> reply, Supplier<T> work) {
        try {
            reply.onNext(work.get());
            reply.onCompleted();
        } catch (RuntimeException e) {
            reply.onError(GrpcStatuses.of(e));
        }
    }

    /** Progress to the caller. A caller who left ends the work at the next step; what is done by then stays done. */
    private record Streamed(ServerCallStreamObserver<ApplyProgress> reply) implements Progress {
        @Override
        public void checkWanted() {
            if (reply.isCancelled()) {
                throw Status.CANCELLED.withDescription("the caller left").asRuntimeException();
            }
        }

        @Override
        public void started(String step) {
            reply.onNext(Messages.step(step, StepState.STARTED, ""));
        }

        @Override
        public void done(String step, String detail) {
            reply.onNext(Messages.step(step, StepState.DONE, detail));
        }

        @Override
        public void skipped(String step) {
            reply.onNext(Messages.step(step, StepState.SKIPPED, ""));
        }
    }
}
