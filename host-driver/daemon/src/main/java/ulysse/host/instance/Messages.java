package ulysse.host.instance;

import java.time.Clock;
import java.time.Instant;
import ulysse.host.platform.Edge;
import ulysse.host.v1.ApplyProgress;
import ulysse.host.v1.ListReply;
import ulysse.host.v1.UsageReply;
import ulysse.host.v1.VserverStatus;

/** From this room's values to the contract's messages. */
final class Messages {
    private Messages() {}

    static VserverStatus status(Instance instance) {
        return VserverStatus.newBuilder()
                .setVserverId(instance.vserver().toString())
                .setContext(instance.context().value())
                .setInstance(instance.name())
                .setState(state(instance))
                .setBoot(instance.boot())
                .addAllAddresses(instance.addresses())
                .setImageFingerprint(instance.imageFingerprint())
                .setStartedAt(instance.startedAt().map(Instant::getEpochSecond).orElse(0L))
                .build();
    }

    static VserverStatus absent(int context) {
        return VserverStatus.newBuilder()
                .setContext(context)
                .setState(VserverStatus.State.ABSENT)
                .build();
    }

    static ListReply list(Engine.Inventory inventory) {
        ListReply.Builder reply = ListReply.newBuilder().addAllUnknownInstances(inventory.unknown());
        inventory.instances().forEach(instance -> reply.addVservers(status(instance)));
        return reply.build();
    }

    static UsageReply usage(InstanceUsage usage, Clock clock) {
        return UsageReply.newBuilder()
                .setCpuNanos(usage.cpuNanos())
                .setMemoryBytes(usage.memoryBytes())
                .setMemoryLimitBytes(usage.memoryLimitBytes())
                .setDiskBytes(usage.diskBytes())
                .setDiskLimitBytes(usage.diskLimitBytes())
                .setProcesses(usage.processes())
                .setReceivedBytes(usage.receivedBytes())
                .setSentBytes(usage.sentBytes())
                .setTakenAtMillis(clock.millis())
                .build();
    }

    static ApplyProgress step(String step, ApplyProgress.StepState state, String detail) {
        return ApplyProgress.newBuilder()
                .setStep(step)
                .setState(state)
                .setDetail(Edge.printable(detail))
                .build();
    }

    private static VserverStatus.State state(Instance instance) {
        if (!instance.complete()) {
            return VserverStatus.State.STATE_ERROR; // half made: Apply makes it anew, Remove takes it away
        }
        return switch (instance.state()) {
            case STOPPED -> VserverStatus.State.STATE_STOPPED;
            case RUNNING -> VserverStatus.State.STATE_RUNNING;
            case ERROR -> VserverStatus.State.STATE_ERROR;
        };
    }
}
