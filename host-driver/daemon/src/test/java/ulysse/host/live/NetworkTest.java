package ulysse.host.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ulysse.host.platform.Programs;
import ulysse.host.v1.Network;
import ulysse.host.v1.NetworkPlan;

@Tag("host")
class NetworkTest {
    private static final int TIMED_OUT = 124;
    private static LiveHost host;
    private static TestVserver one;
    private static TestVserver two;

    @BeforeAll
    static void start() {
        host = LiveHost.start();
        host.applyNetwork();
        one = TestVserver.on(host);
        two = TestVserver.on(host);
        one.apply();
        two.apply();
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
            assertThat(Programs.run(List.of("nft", "list", "tables"), "", Duration.ofSeconds(5)))
                    .doesNotContain("ulysse_" + host.installation());
        }
    }

    @Test
    void applying_the_same_plan_again_should_change_nothing() {
        NetworkPlan plan = NetworkPlan.newBuilder().addNetworks(lan()).build();
        host.control().applyNetwork(plan);
        assertThat(host.control().applyNetwork(plan).getChangesList()).isEmpty();
    }

    @Test
    void vservers_of_a_network_should_reach_each_other() {
        assertThat(one.run("ping -c 1 -W 3 " + two.address()).code()).isZero();
        assertThat(two.run("ping -c 1 -W 3 " + one.address()).code()).isZero();
    }

    @Test
    void a_vserver_should_leave_by_the_hosts_address_and_nobody_should_come_in() {
        try (Outside outside = new Outside()) {
            // The outside knows no way to the vserver's subnet: an answer comes back only to the host's own address.
            assertThat(one.run("ping -c 1 -W 3 " + outside.address()).code()).isZero();

            outside.learnWayTo(host.subnet());
            String knock = "exec 3<>/dev/tcp/%s/9".formatted(one.address());
            int refused = Programs.tryRun(List.of("bash", "-c", knock), "", Map.of(), Duration.ofSeconds(5))
                    .exit();
            assertThat(refused).isEqualTo(1); // from the host it is heard, and nobody listens
            assertThat(outside.run("timeout", "2", "bash", "-c", knock)).isEqualTo(TIMED_OUT);
        }
    }

    @Test
    void the_hosts_own_services_should_be_out_of_reach_by_any_address() throws Exception {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getByName("::"), 0), 0);
        service.start();
        try {
            int port = service.getAddress().getPort();
            String own = hostAddress();
            // Host to host it answers, so that what follows isn't silence of another kind.
            assertThat(Programs.tryRun(
                                    List.of(
                                            "curl",
                                            "-s",
                                            "-o",
                                            "/dev/null",
                                            "-m",
                                            "3",
                                            "http://%s:%d/".formatted(own, port)),
                                    "",
                                    Map.of(),
                                    Duration.ofSeconds(5))
                            .exit())
                    .isZero();
            assertThat(connects(one, own, port)).isFalse();
            assertThat(connects(one, "169.254.0.1", port)).isFalse();
            String peer = one.run("cat /sys/class/net/eth0/iflink").stdout().strip();
            assertThat(connects(one, linkLocal(Integer.parseInt(peer)) + "%eth0", port))
                    .isFalse();
        } finally {
            service.stop(0);
        }
    }

    @Test
    void a_vserver_should_not_speak_with_an_address_that_is_not_its_own() {
        String stolen = host.freshAddress();
        one.run("ip address add %s/32 dev eth0".formatted(stolen));
        assertThat(one.run("ping -c 1 -W 2 -I %s %s".formatted(stolen, two.address()))
                        .code())
                .isNotZero();
        assertThat(one.run("ping -c 1 -W 2 -I %s %s".formatted(one.address(), two.address()))
                        .code())
                .isZero();
        one.run("ip address del %s/32 dev eth0".formatted(stolen));
    }

    @Test
    void a_neighbours_address_should_not_be_taken_over() {
        one.run("ip address add %s/32 dev eth0".formatted(two.address()));
        assertThat(two.run("ping -c 1 -W 2 " + hostSide()).code()).isZero();
        assertThat(Programs.tryRun(List.of("ip", "route", "get", two.address()), "", Map.of(), Duration.ofSeconds(5))
                        .output())
                .contains("%04x0".formatted(two.context()));
        one.run("ip address del %s/32 dev eth0".formatted(two.address()));
    }

    @Test
    void what_this_version_cannot_do_should_be_told() {
        assertRefused(lan().setTag(7), Status.Code.UNIMPLEMENTED);
        assertRefused(lan().setMode(Network.Mode.BRIDGED), Status.Code.UNIMPLEMENTED);
        assertRefused(lan().addSubnets("10.1.2.3/24"), Status.Code.INVALID_ARGUMENT);
        assertRefused(lan().addSubnets("10.0.0.0/8; flush ruleset"), Status.Code.INVALID_ARGUMENT);
    }

    private static Network.Builder lan() {
        return Network.newBuilder()
                .setName("lan")
                .setMode(Network.Mode.ROUTED)
                .setMasquerade(true)
                .addSubnets(host.subnet());
    }

    private static boolean connects(TestVserver from, String address, int port) {
        return from.run("timeout 2 bash -c 'exec 3<>/dev/tcp/%s/%d'".formatted(address, port))
                        .code()
                == 0;
    }

    private static String hostSide() {
        return "169.254.0.1";
    }

    private static String hostAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address
                        && !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress())
                .findFirst()
                .orElseThrow()
                .getHostAddress();
    }

    private static String linkLocal(int index) {
        String addresses = Programs.run(List.of("ip", "-6", "-o", "address"), "", Duration.ofSeconds(5));
        return addresses
                .lines()
                .filter(line -> line.startsWith(index + ":") && line.contains("fe80"))
                .map(line -> line.replaceFirst(".*inet6 (fe80\\S+)/64.*", "$1"))
                .findFirst()
                .orElse("fe80::1");
    }

    private static void assertRefused(Network.Builder network, Status.Code code) {
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> host.control()
                        .applyNetwork(
                                NetworkPlan.newBuilder().addNetworks(network).build()))
                .extracting(refused -> refused.getStatus().getCode())
                .isEqualTo(code);
    }
}
