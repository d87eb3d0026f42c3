package ulysse.host.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import ulysse.host.v1.ApplyProgress;
import ulysse.host.v1.GrantClaims;
import ulysse.host.v1.Nic;
import ulysse.host.v1.Power;
import ulysse.host.v1.RemoveRequest;
import ulysse.host.v1.SignedGrant;
import ulysse.host.v1.Size;
import ulysse.host.v1.VserverSpec;
import ulysse.host.v1.VserverStatus;

/** A vserver of the tests: its wishes, and what a panel would do with it. */
record TestVserver(LiveHost host, UUID id, int context, String address) {
    static TestVserver on(LiveHost host) {
        return new TestVserver(host, UUID.randomUUID(), host.freshContext(), host.freshAddress());
    }

    VserverSpec.Builder spec() {
        return VserverSpec.newBuilder()
                .setVserverId(id.toString())
                .setContext(context)
                .setHostName("web1.demo.test")
                .setImage(LiveHost.IMAGE)
                .setSize(Size.newBuilder().setCpuMillis(1000).setMemoryMib(512).setDiskMib(2048))
                .addNics(Nic.newBuilder().setName("eth0").addAddresses(address))
                .setPower(Power.RUNNING)
                .setBoot(1)
                .addAllReadinessProbe(
                        List.of("/bin/sh", "-c", "systemctl is-system-running | grep -qE 'running|degraded'"))
                .setReadinessTimeoutSeconds(60)
                .setTenant("demo")
                .setName("web1")
                .setStopTimeoutSeconds(20);
    }

    VserverStatus apply() {
        return apply(spec());
    }

    VserverStatus apply(VserverSpec.Builder spec) {
        return steps(spec).getLast().getStatus();
    }

    List<ApplyProgress> steps(VserverSpec.Builder spec) {
        List<ApplyProgress> steps = new ArrayList<>();
        Iterator<ApplyProgress> progress = host.control().apply(spec.build());
        progress.forEachRemaining(steps::add);
        return steps;
    }

    boolean remove() {
        return host.control()
                .remove(RemoveRequest.newBuilder()
                        .setVserverId(id.toString())
                        .setContext(context)
                        .build())
                .getWasThere();
    }

    GrantClaims.Builder claims(GrantClaims.Kind... kinds) {
        long now = Instant.now().toEpochMilli();
        return GrantClaims.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setInstallation(host.installation())
                .setHostId(host.hostId().toString())
                .setVserverId(id.toString())
                .setContext(context)
                .setInnerUser("root")
                .addAllKinds(Arrays.asList(kinds))
                .setNotBeforeMillis(now)
                .setExpiresMillis(now + Duration.ofSeconds(30).toMillis())
                .setPerson("tester");
    }

    SignedGrant grant(GrantClaims.Kind... kinds) {
        return host.signer().sign(claims(kinds).build());
    }

    /** Runs a command to its end. */
    EnterClient.Result run(String command) {
        return EnterClient.command(this, command).result();
    }
}
