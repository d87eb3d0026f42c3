package ulysse.panel.host;

import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import ulysse.host.v1.ApplyProgress;
import ulysse.host.v1.DescribeRequest;
import ulysse.host.v1.HostControlGrpc;
import ulysse.host.v1.HostControlGrpc.HostControlBlockingStub;
import ulysse.host.v1.ListRequest;
import ulysse.host.v1.RemoveRequest;
import ulysse.host.v1.UsageRequest;
import ulysse.host.v1.VserverStatus;

/** Speaks with a host-driver by gRPC; each call has a deadline. */
class GrpcHostDriver implements HostDriver {
    private final ManagedChannel channel;
    private final HostConfig.Deadline deadline;
    private final Runnable lost;

    GrpcHostDriver(ManagedChannel channel, HostConfig.Deadline deadline, Runnable lost) {
        this.channel = channel;
        this.deadline = deadline;
        this.lost = lost;
    }

    @Override
    public HostDescription describe() {
        return call(
                deadline.quick(),
                stub -> HostMessages.description(stub.describe(DescribeRequest.getDefaultInstance())));
    }

    @Override
    public List<String> applyNetwork(List<NetworkSpec> networks) {
        return call(
                deadline.quick(),
                stub -> List.copyOf(
                        stub.applyNetwork(HostMessages.plan(networks)).getChangesList()));
    }

    @Override
    public InstanceStatus apply(InstanceSpec spec, Consumer<StepProgress> progress) {
        return call(deadline.slow().plus(spec.readinessTimeout()), stub -> {
            VserverStatus status = VserverStatus.getDefaultInstance();
            Iterator<ApplyProgress> messages = stub.apply(HostMessages.spec(spec));
            while (messages.hasNext()) {
                ApplyProgress message = messages.next();
                if (message.hasStatus()) {
                    status = message.getStatus(); // the last message is no step
                } else {
                    progress.accept(HostMessages.progress(message));
                }
            }
            return HostMessages.status(status);
        });
    }

    @Override
    public void remove(UUID vserver, int context) {
        call(
                deadline.slow(),
                stub -> stub.remove(RemoveRequest.newBuilder()
                        .setVserverId(vserver.toString())
                        .setContext(context)
                        .build()));
    }

    @Override
    public Inventory list() {
        return call(deadline.quick(), stub -> HostMessages.inventory(stub.list(ListRequest.getDefaultInstance())));
    }

    @Override
    public InstanceUsage usage(UUID vserver, int context) {
        return call(
                deadline.quick(),
                stub -> HostMessages.usage(stub.usage(UsageRequest.newBuilder()
                        .setVserverId(vserver.toString())
                        .setContext(context)
                        .build())));
    }

    /** Ask, and leave no call behind: whoever stops listening to a stream must also hang up. */
    private <T> T call(Duration limit, Function<HostControlBlockingStub, T> question) {
        Context.CancellableContext call = Context.current().withCancellation();
        Context before = call.attach();
        try {
            return question.apply(HostControlGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (StatusRuntimeException e) {
            throw failure(e.getStatus(), limit);
        } finally {
            call.detachAndCancel(before, null);
        }
    }

    private HostFailure failure(Status status, Duration limit) {
        return switch (status.getCode()) {
            case UNAVAILABLE -> {
                lost.run();
                yield new HostFailure(HostFailure.Kind.UNREACHABLE, "the host does not answer: " + words(status));
            }
            // The panel is stopping, or the host-driver is: neither is the fault of what was asked.
            case CANCELLED ->
                new HostFailure(HostFailure.Kind.UNREACHABLE, "the call was broken off: " + words(status));
            case DEADLINE_EXCEEDED ->
                new HostFailure(HostFailure.Kind.FAILED, isOurs(status) ? tooSlow(limit) : words(status));
            default -> new HostFailure(HostFailure.Kind.FAILED, words(status));
        };
    }

    /** Whether the deadline was this call's and not one that the host has set itself, such as that of the probe. */
    private static boolean isOurs(Status status) {
        String description = status.getDescription();
        return description == null || description.contains("deadline exceeded after");
    }

    private static String tooSlow(Duration limit) {
        return "the host did not finish within %d s".formatted(limit.toSeconds());
    }

    /** The host's own words; when it has none, the name of the status and what lies under it. */
    private static String words(Status status) {
        Throwable cause = status.getCause();
        String description = status.getDescription();
        String said = description == null ? status.getCode().name() : description;
        return HostWords.clean(cause == null || cause.getMessage() == null ? said : said + ": " + cause.getMessage());
    }
}
