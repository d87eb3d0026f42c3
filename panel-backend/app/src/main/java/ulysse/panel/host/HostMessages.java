package ulysse.panel.host;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ulysse.host.v1.ApplyProgress;
import ulysse.host.v1.IdRange;
import ulysse.host.v1.ListReply;
import ulysse.host.v1.Network;
import ulysse.host.v1.NetworkPlan;
import ulysse.host.v1.Nic;
import ulysse.host.v1.Power;
import ulysse.host.v1.Size;
import ulysse.host.v1.UsageReply;
import ulysse.host.v1.VserverSpec;
import ulysse.host.v1.VserverStatus;

/** Between the panel's words and the contract's. */
final class HostMessages {
    private HostMessages() {}

    static HostDescription description(ulysse.host.v1.HostDescription message) {
        return new HostDescription(
                message.getEngine(),
                message.getEngineVersion(),
                message.getCpus(),
                message.getMemoryMib(),
                message.getDiskMib(),
                message.getCapabilitiesList(),
                ranges(message.getGrantedIdsList()),
                ranges(message.getForeignIdsList()));
    }

    private static List<HostDescription.IdRange> ranges(List<IdRange> ranges) {
        return ranges.stream()
                .map(range -> new HostDescription.IdRange(
                        range.getFirst(), range.getFirst() + range.getCount() - 1, HostWords.clean(range.getHolder())))
                .toList();
    }

    static NetworkPlan plan(List<NetworkSpec> networks) {
        return NetworkPlan.newBuilder()
                .addAllNetworks(networks.stream().map(HostMessages::network).toList())
                .build();
    }

    private static Network network(NetworkSpec network) {
        return Network.newBuilder()
                .setVlanId(network.vlan().toString())
                .setName(network.name())
                .setTag(network.tag())
                .setMode(network.bridged() ? Network.Mode.BRIDGED : Network.Mode.ROUTED)
                .setMasquerade(network.masquerade())
                .addAllSubnets(network.subnets())
                .addAllDnsServers(network.dnsServers())
                .build();
    }

    static VserverSpec spec(InstanceSpec spec) {
        return VserverSpec.newBuilder()
                .setVserverId(spec.vserver().toString())
                .setContext(spec.context())
                .setTenant(spec.tenant())
                .setName(spec.name())
                .setHostName(spec.hostName())
                .setImage(spec.image())
                .setSize(Size.newBuilder()
                        .setCpuMillis(spec.size().cpuMillis())
                        .setMemoryMib(spec.size().memoryMib())
                        .setDiskMib(spec.size().diskMib()))
                .addAllNics(spec.nics().stream().map(HostMessages::nic).toList())
                .addAllDnsServers(spec.dnsServers())
                .setPower(spec.running() ? Power.RUNNING : Power.STOPPED)
                .setBoot(spec.boot())
                .addAllReadinessProbe(spec.readiness())
                .setReadinessTimeoutSeconds((int) spec.readinessTimeout().toSeconds())
                .build();
    }

    private static Nic nic(InstanceSpec.Nic nic) {
        return Nic.newBuilder()
                .setVlanId(nic.vlan().toString())
                .setName(nic.name())
                .addAllAddresses(nic.addresses())
                .build();
    }

    static HostDriver.StepProgress progress(ApplyProgress message) {
        boolean finished = message.getState() == ApplyProgress.StepState.DONE
                || message.getState() == ApplyProgress.StepState.SKIPPED;
        return new HostDriver.StepProgress(
                HostWords.clean(message.getStep()), finished, HostWords.clean(message.getDetail()));
    }

    static InstanceStatus status(VserverStatus message) {
        if (message.getVserverId().isEmpty()) {
            throw new HostFailure(HostFailure.Kind.FAILED, "the host ended without saying how the vserver is");
        }
        return new InstanceStatus(
                UUID.fromString(message.getVserverId()), message.getContext(), power(message), message.getBoot());
    }

    private static InstanceStatus.Power power(VserverStatus message) {
        return switch (message.getState()) {
            case STATE_RUNNING -> InstanceStatus.Power.RUNNING;
            case STATE_STOPPED -> InstanceStatus.Power.STOPPED;
            case ABSENT -> InstanceStatus.Power.ABSENT;
            case STATE_ERROR, STATE_UNSPECIFIED, UNRECOGNIZED -> InstanceStatus.Power.ERROR;
        };
    }

    static HostDriver.Inventory inventory(ListReply reply) {
        return new HostDriver.Inventory(
                reply.getVserversList().stream().map(HostMessages::status).toList(),
                reply.getUnknownInstancesList().stream().map(HostWords::clean).toList());
    }

    static InstanceUsage usage(UsageReply reply) {
        return new InstanceUsage(
                reply.getCpuNanos(),
                reply.getMemoryBytes(),
                reply.getMemoryLimitBytes(),
                reply.getDiskBytes(),
                reply.getDiskLimitBytes(),
                reply.getProcesses(),
                reply.getReceivedBytes(),
                reply.getSentBytes(),
                Instant.ofEpochMilli(reply.getTakenAtMillis()));
    }
}
