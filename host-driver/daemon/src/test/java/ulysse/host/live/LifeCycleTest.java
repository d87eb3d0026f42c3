package ulysse.host.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ulysse.host.v1.ApplyProgress;
import ulysse.host.v1.ApplyProgress.StepState;
import ulysse.host.v1.DescribeRequest;
import ulysse.host.v1.HostDescription;
import ulysse.host.v1.IdRange;
import ulysse.host.v1.Image;
import ulysse.host.v1.ListRequest;
import ulysse.host.v1.Power;
import ulysse.host.v1.UsageReply;
import ulysse.host.v1.UsageRequest;
import ulysse.host.v1.VserverSpec;
import ulysse.host.v1.VserverStatus;
import ulysse.host.v1.VserverStatus.State;

@Tag("host")
class LifeCycleTest {
    private static LiveHost host;

    @BeforeAll
    static void start() {
        host = LiveHost.start();
        host.applyNetwork();
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @Test
    void a_host_should_describe_itself() {
        HostDescription description = host.control().describe(DescribeRequest.getDefaultInstance());
        assertThat(description.getEngine()).isEqualTo("incus");
        assertThat(description.getStorageDriver()).isEqualTo("btrfs");
        assertThat(description.getDiskMib()).isGreaterThan(10_000);
        assertThat(description.getCapabilitiesList()).contains("enter.fast", "network.routed", "disk.quota");
        assertThat(description.getImagesList()).extracting(Image::getAlias).contains(LiveHost.IMAGE);
    }

    @Test
    void applying_twice_should_make_one_vserver_and_change_nothing_the_second_time() {
        TestVserver vserver = TestVserver.on(host);
        VserverStatus first = vserver.apply();
        int bootedAs = initPid(vserver);
        List<ApplyProgress> second = vserver.steps(vserver.spec());

        assertThat(first.getState()).isEqualTo(State.STATE_RUNNING);
        assertThat(first.getAddressesList()).containsExactly(vserver.address());
        assertThat(second)
                .filteredOn(step -> step.getState() == StepState.SKIPPED)
                .extracting(ApplyProgress::getStep)
                .containsExactly("create", "start");
        assertThat(initPid(vserver)).isEqualTo(bootedAs);
        assertThat(vserver.remove()).isTrue();
        assertThat(vserver.remove()).isFalse();
        assertThat(listed(vserver)).isEmpty();
    }

    @Test
    void the_context_should_be_the_uid_range() {
        TestVserver vserver = TestVserver.on(host);
        vserver.apply();
        assertThat(vserver.run("cat /proc/self/uid_map").stdout().strip().split("\\s+"))
                .containsExactly("0", Long.toString(vserver.context() * 65_536L), "65536");
        assertThat(vserver.run("hostname -f; cat /proc/sys/net/ipv4/ping_group_range")
                        .stdout())
                .isEqualTo("web1.demo.test\n0\t65535\n");
        vserver.remove();
    }

    @Test
    void two_applies_at_once_should_make_one_vserver() throws Exception {
        TestVserver vserver = TestVserver.on(host);
        try (ExecutorService panel = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<VserverStatus>> both =
                    List.of(panel.submit(() -> vserver.apply()), panel.submit(() -> vserver.apply()));
            for (Future<VserverStatus> one : both) {
                assertThat(one.get().getState()).isEqualTo(State.STATE_RUNNING);
            }
        }
        assertThat(listed(vserver)).hasSize(1);
        vserver.remove();
    }

    @Test
    void several_vservers_at_once_should_all_be_made() throws Exception {
        List<TestVserver> vservers = new ArrayList<>();
        List<Future<VserverStatus>> results = new ArrayList<>();
        try (ExecutorService panel = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                TestVserver vserver = TestVserver.on(host);
                vservers.add(vserver);
                results.add(panel.submit(() -> vserver.apply()));
            }
            for (Future<VserverStatus> result : results) {
                assertThat(result.get().getState()).isEqualTo(State.STATE_RUNNING);
            }
        }
        vservers.forEach(TestVserver::remove);
    }

    @Test
    void a_vserver_should_stop_and_start_and_keep_its_address_and_files() {
        TestVserver vserver = TestVserver.on(host);
        vserver.apply();
        vserver.run("echo kept > /root/note");

        assertThat(vserver.apply(vserver.spec().setPower(Power.STOPPED)).getState())
                .isEqualTo(State.STATE_STOPPED);
        VserverStatus again = vserver.apply();

        assertThat(again.getState()).isEqualTo(State.STATE_RUNNING);
        assertThat(again.getAddressesList()).containsExactly(vserver.address());
        assertThat(vserver.run("cat /root/note").stdout()).isEqualTo("kept\n");
        vserver.remove();
    }

    @Test
    void a_restart_should_happen_once_however_often_it_is_applied() {
        TestVserver vserver = TestVserver.on(host);
        vserver.apply();
        int before = initPid(vserver);

        vserver.apply(vserver.spec().setBoot(2));
        int after = initPid(vserver);
        VserverStatus status = vserver.apply(vserver.spec().setBoot(2));

        assertThat(after).isNotEqualTo(before);
        assertThat(initPid(vserver)).isEqualTo(after);
        assertThat(status.getBoot()).isEqualTo(2);
        vserver.remove();
    }

    @Test
    void a_context_that_another_vserver_holds_should_be_refused() {
        TestVserver first = TestVserver.on(host);
        first.apply();
        TestVserver second = new TestVserver(host, UUID.randomUUID(), first.context(), host.freshAddress());

        assertRefused(second.spec(), Status.Code.FAILED_PRECONDITION, first.id().toString());
        assertThat(second.remove()).isFalse();
        assertThat(listed(first)).hasSize(1);
        first.remove();
    }

    @Test
    void a_context_whose_ids_a_stranger_holds_should_be_refused() {
        TestVserver vserver = TestVserver.on(host);
        int base = vserver.context() * 65_536 + 1000;
        assertThat(host.incus()
                        .incus(
                                "init",
                                LiveHost.IMAGE,
                                "stranger",
                                "--storage",
                                "ulysse",
                                "-c",
                                "security.idmap.isolated=true",
                                "-c",
                                "security.idmap.base=" + base,
                                "-c",
                                "security.idmap.size=65536")
                        .exit())
                .isZero();
        assertRefused(vserver.spec(), Status.Code.FAILED_PRECONDITION, "default/stranger");
        assertThat(host.control().describe(DescribeRequest.getDefaultInstance()).getForeignIdsList())
                .contains(IdRange.newBuilder()
                        .setFirst(base)
                        .setCount(65_536)
                        .setHolder("default/stranger")
                        .build());
        host.incus().incus("delete", "stranger");
    }

    /** Where the distribution's narrow grant was widened already, none is left to be refused. */
    @Test
    void a_context_whose_ids_are_not_granted_should_be_refused_with_the_remedy() {
        List<IdRange> granted =
                host.control().describe(DescribeRequest.getDefaultInstance()).getGrantedIdsList();
        assertThat(granted).isNotEmpty();
        IntStream.of(2, 32_767).filter(context -> !isGranted(granted, context)).forEach(context -> {
            TestVserver vserver = new TestVserver(host, UUID.randomUUID(), context, host.freshAddress());
            assertRefused(vserver.spec(), Status.Code.FAILED_PRECONDITION, "/etc/subuid and /etc/subgid");
            assertThat(listed(vserver)).isEmpty();
        });
    }

    private static boolean isGranted(List<IdRange> granted, int context) {
        return granted.stream()
                .anyMatch(range -> range.getFirst() <= context * 65_536L
                        && range.getFirst() + range.getCount() >= (context + 1) * 65_536L);
    }

    @Test
    void a_spec_that_makes_no_sense_should_be_refused() {
        TestVserver vserver = TestVserver.on(host);
        assertRefused(vserver.spec().setContext(1), Status.Code.INVALID_ARGUMENT, "context");
        assertRefused(vserver.spec().setContext(32_768), Status.Code.INVALID_ARGUMENT, "context");
        assertRefused(vserver.spec().setHostName("web1\nraw.lxc"), Status.Code.INVALID_ARGUMENT, "host name");
        assertRefused(vserver.spec().setTenant("a\u0000b"), Status.Code.INVALID_ARGUMENT, "tenant");
        assertRefused(vserver.spec().setImage("../x"), Status.Code.INVALID_ARGUMENT, "image");
        assertRefused(vserver.spec().setVserverId("1-1-1-1-1"), Status.Code.INVALID_ARGUMENT, "vserver id");
        assertRefused(vserver.spec().clearPower(), Status.Code.INVALID_ARGUMENT, "power");
        assertRefused(vserver.spec().addDnsServers("10.0.0.1/8"), Status.Code.INVALID_ARGUMENT, "address");
        assertThat(listed(vserver)).isEmpty();
    }

    @Test
    void an_image_that_is_not_there_should_be_told() {
        TestVserver vserver = TestVserver.on(host);
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> vserver.apply(vserver.spec().setImage("plan9")))
                .withMessageContaining("create: no image plan9");
        assertThat(listed(vserver)).isEmpty();
    }

    @Test
    void a_probe_that_never_succeeds_should_end_with_its_own_words() {
        TestVserver vserver = TestVserver.on(host);
        VserverSpec.Builder spec = vserver.spec()
                .clearReadinessProbe()
                .addAllReadinessProbe(List.of("/bin/sh", "-c", "echo the page is missing; exit 3"))
                .setReadinessTimeoutSeconds(2);
        assertRefused(spec, Status.Code.DEADLINE_EXCEEDED, "the page is missing");
        vserver.remove();
    }

    @Test
    void what_a_vserver_uses_should_be_told() {
        TestVserver vserver = TestVserver.on(host);
        vserver.apply();
        UsageReply usage = host.control()
                .usage(UsageRequest.newBuilder()
                        .setVserverId(vserver.id().toString())
                        .setContext(vserver.context())
                        .build());
        assertThat(usage.getCpuNanos()).isPositive();
        assertThat(usage.getMemoryBytes()).isBetween(1L << 20, 512L << 20);
        assertThat(usage.getMemoryLimitBytes()).isEqualTo(512L << 20);
        assertThat(usage.getDiskLimitBytes()).isEqualTo(2048L << 20);
        assertThat(usage.getDiskBytes()).isPositive();
        assertThat(usage.getProcesses()).isPositive();
        vserver.remove();
    }

    private static int initPid(TestVserver vserver) {
        String info = host.incus()
                .incus("query", "/1.0/instances/vs%d/state?project=%s".formatted(vserver.context(), host.project()))
                .output();
        return Integer.parseInt(info.replaceAll("(?s).*\"pid\": (\\d+).*", "$1"));
    }

    private static List<VserverStatus> listed(TestVserver vserver) {
        return host.control().list(ListRequest.getDefaultInstance()).getVserversList().stream()
                .filter(status -> status.getContext() == vserver.context())
                .toList();
    }

    private static void assertRefused(VserverSpec.Builder spec, Status.Code code, String words) {
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> host.control().apply(spec.build()).forEachRemaining(step -> {}))
                .withMessageContaining(words)
                .extracting(refused -> refused.getStatus().getCode())
                .isEqualTo(code);
    }
}
