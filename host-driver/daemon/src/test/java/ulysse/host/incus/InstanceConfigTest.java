package ulysse.host.incus;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ulysse.host.contract.ContextId;
import ulysse.host.instance.InstanceSpec;
import ulysse.host.instance.InstanceSpec.Card;
import ulysse.host.instance.InstanceSpec.Probe;
import ulysse.host.instance.InstanceSpec.Size;
import ulysse.host.instance.VserverId;
import ulysse.host.platform.Edge;

class InstanceConfigTest {
    @Test
    void a_context_should_decide_the_ids() {
        assertThat(InstanceConfig.of(spec(32_767, 1000, 1), "demo", "ulysse", 1400)
                        .config())
                .containsEntry("security.idmap.isolated", "true")
                .containsEntry("security.idmap.base", "2147418112")
                .containsEntry("security.idmap.size", "65536")
                .containsEntry("security.nesting", "false")
                .containsEntry("security.privileged", "false");
    }

    @ParameterizedTest
    @CsvSource({"10, 1ms/100ms", "500, 50ms/100ms", "1000, 100ms/100ms", "1500, 150ms/100ms", "25, 25ms/1000ms"})
    void thousandths_of_a_cpu_should_be_a_hard_quota(int millis, String allowance) {
        assertThat(InstanceConfig.cpuAllowance(millis)).isEqualTo(allowance);
    }

    @Test
    void a_card_should_be_routed_and_only_the_first_should_lead_out() {
        var devices =
                InstanceConfig.of(spec(100, 1000, 2), "demo", "ulysse", 1400).devices();
        assertThat(devices.get("eth0"))
                .containsEntry("nictype", "routed")
                .containsEntry("ipv4.address", "10.0.0.2")
                .containsEntry("ipv6.address", "fd00::2")
                .containsEntry("mtu", "1400")
                .doesNotContainKey("ipv4.gateway");
        assertThat(devices.get("eth1")).containsEntry("ipv4.gateway", "none").containsEntry("ipv6.gateway", "none");
    }

    @Test
    void the_digest_should_change_with_the_spec_and_only_then() {
        String before =
                InstanceConfig.of(spec(100, 1000, 1), "demo", "ulysse", 1400).digest();
        assertThat(InstanceConfig.of(spec(100, 1000, 1), "demo", "ulysse", 1400).digest())
                .isEqualTo(before);
        assertThat(InstanceConfig.of(spec(100, 1010, 1), "demo", "ulysse", 1400).digest())
                .isNotEqualTo(before);
        assertThat(InstanceConfig.of(spec(100, 1000, 2), "demo", "ulysse", 1400).digest())
                .isNotEqualTo(before);
    }

    @Test
    void the_names_inside_should_be_the_vservers_own() {
        assertThat(InstanceConfig.of(spec(100, 1000, 1), "demo", "ulysse", 1400).files())
                .containsEntry("/etc/hostname", "web1.demo.test\n")
                .containsEntry("/etc/resolv.conf", "nameserver 10.0.0.1\n")
                .hasEntrySatisfying("/etc/hosts", text -> assertThat(text).contains("10.0.0.2 web1.demo.test web1\n"));
    }

    @Test
    void whoever_holds_an_id_of_a_context_should_be_found() {
        ContextId context = new ContextId(100);
        List<JsonObject> instances = List.of(
                instance("default", "shared", "false", 0, 1L << 31),
                instance("ulysse-demo", "vs100", "true", 6_553_600, 65_536),
                instance("default", "below", "true", 6_488_064, 65_536),
                instance("other", "straddles", "true", 6_619_135, 65_536));
        assertThat(UidRanges.holder(context, "ulysse-demo", "vs100", instances)).contains("other/straddles");
        assertThat(UidRanges.holder(context, "ulysse-demo", "vs100", instances.subList(0, 3)))
                .isEmpty();
        assertThat(UidRanges.holder(context, "ulysse-two", "vs100", instances)).contains("ulysse-demo/vs100");
        assertThat(UidRanges.holder(
                        new ContextId(2),
                        "ulysse-demo",
                        "vs2",
                        List.of(instance("default", "shared", "false", 131_072, 1L << 31))))
                .contains("default/shared");
    }

    private static JsonObject instance(String project, String name, String isolated, long base, long size) {
        String map = "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":%d,\"Nsid\":0,\"Maprange\":%d}]".formatted(base, size);
        return new JsonObject()
                .put("project", project)
                .put("name", name)
                .put(
                        "config",
                        new JsonObject()
                                .put("security.idmap.isolated", isolated)
                                .put("volatile.idmap.next", map));
    }

    private static InstanceSpec spec(int context, int cpuMillis, int cards) {
        List<Card> all = List.of(
                new Card("eth0", List.of(Edge.address("10.0.0.2"), Edge.address("fd00::2"))),
                new Card("eth1", List.of(Edge.address("10.1.0.2"))));
        return new InstanceSpec(
                new VserverId(new UUID(1, 2)),
                new ContextId(context),
                "demo",
                "web1",
                "web1.demo.test",
                "debian-bookworm",
                new Size(cpuMillis, 512, 2048),
                all.subList(0, cards),
                List.of(Edge.address("10.0.0.1")),
                true,
                1,
                Duration.ofSeconds(30),
                new Probe(List.of(), Duration.ofSeconds(60)));
    }
}
